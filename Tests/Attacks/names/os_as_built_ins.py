"""Code is evaluated with the module os in place of its built-ins."""
import os

if eval("system", {"__builtins__": os})("true") == 0:
    print("escaped")
