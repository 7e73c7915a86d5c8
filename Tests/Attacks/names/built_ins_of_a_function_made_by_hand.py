"""A function made by hand takes its built-ins from the namespace it is given."""
import os
import types

f = types.FunctionType(compile("system('true')", "x", "eval"), {"__builtins__": vars(os)})
if f() == 0:
    print("escaped")
