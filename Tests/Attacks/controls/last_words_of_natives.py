"""Native functions have the last words: at exit, for an exit status, and in a note."""
import atexit
import functools


class Status:
    __str__ = staticmethod(functools.partial(" ".join, ["all", "is", "well"]))


atexit.register(print, "fine")
atexit.register(list, map(str.upper, ["a", "b"]))
last = ValueError("last")
last.__notes__ = [Status(), "text"]
assert str(Status()) == "all is well"
assert str(last.__notes__[0]) == "all is well"
