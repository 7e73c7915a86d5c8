"""Code is evaluated in the namespace of os, where every name would be a global."""
import os

if eval("system('true')", os.__dict__) == 0:
    print("escaped")
