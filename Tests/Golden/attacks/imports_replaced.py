# differs: CPython has no restricted realm.
# options: -r
"""Whoever replaces __import__ replaces it for himself."""

import builtins
import sys


def refused(action):
    try:
        result = action()
        print("ESCAPED" if result is not None else "nothing", str(result)[:60])
    except Exception as e:
        print(type(e).__name__, e)


asked = []
builtins.__import__ = lambda name, *rest: asked.append(name) or sys
import gc
refused(lambda: gc.settrace)
import os.path as path
refused(lambda: path.settrace)
print(asked)
builtins.__import__ = None
refused(lambda: exec("import string"))
del builtins.__import__
refused(lambda: exec("import string"))
refused(lambda: exec("import string", {"__builtins__": {"__import__": lambda *a: sys}}))
refused(lambda: exec("import string", {"__builtins__": 5}))
