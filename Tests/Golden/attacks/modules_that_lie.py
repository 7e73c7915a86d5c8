# differs: CPython has no restricted realm.
# options: -r
"""A module whose class or hooks are replaced keeps its fence."""

import os
import string
import sys

Module = type(sys)


def refused(action):
    try:
        result = action()
        print("ESCAPED" if result is not None else "nothing", str(result)[:60])
    except Exception as e:
        print(type(e).__name__, e)


class Lying(Module):
    def __getattribute__(self, name):
        return Module.__getattribute__(self, "settrace")


string.__class__ = Lying
refused(lambda: string.ascii_letters)
refused(lambda: setattr(sys, "__class__", Lying))
refused(lambda: sys.settrace)
refused(lambda: super(Lying, sys).settrace)
sys.__getattr__ = lambda name: Module.__getattribute__(sys, name)
refused(lambda: sys.settrace)
del sys.__getattr__
Module.__init__(sys, "string")
Module.__init__(os, "string")
refused(lambda: sys.settrace)
refused(lambda: os.system)
os.__name__ = sys.__name__ = "math"
refused(lambda: sys._getframe)
refused(lambda: os.fork)
refused(lambda: Module.__dict__["__dict__"].__get__(sys)["settrace"])
refused(lambda: vars(sys)["settrace"])
refused(lambda: sys.__dict__["settrace"])
refused(lambda: exec("from sys import settrace"))
refused(lambda: {**vars(os)}["system"])
refused(lambda: delattr(sys, "settrace"))
sys.settrace = "own"
print(sys.settrace if hasattr(sys, "settrace") else "denied")
