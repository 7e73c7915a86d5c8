"""A replaced __import__ hands the library a module that it did not ask for."""
import builtins
import sys

original = builtins.__import__
seen = []


def importing(name, globals=None, locals=None, fromlist=(), level=0):
    module = original(name, globals, locals, fromlist, level)
    if globals is not None and globals.get("__name__") == "tempfile" or name == "posix":
        seen.append(globals)
    return module


builtins.__import__ = importing
sys.modules.pop("os", None)
import os

for namespace in seen:
    if namespace["system"]("true") == 0:
        print("escaped")
        break
