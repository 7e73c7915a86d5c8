"""operator and format fields read attributes natively."""
import operator
import os

if operator.methodcaller("system", "true")(os) == 0 and "built-in" in "{0.fork}".format(os):
    print("escaped")
