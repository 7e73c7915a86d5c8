"""The class of an instance, or the bases of its class, become others with another layout."""
import array
from _collections import deque

changed = 0
bases = list, dict, deque, int, str, bytearray, ValueError, OSError, array.array, type, property, tuple
for first in bases:
    for second in bases:
        one, two = type("One", (first,), {}), type("Two", (second,), {})
        for act in (
            lambda: setattr(x, "__class__", two), lambda: setattr(one, "__bases__", (two,)),
            lambda: setattr(one, "__bases__", (second,)), lambda: second.__init__(x),
            lambda: second.__repr__(x), lambda: second.__len__(x), lambda: second.__new__(one),
        ):
            try:
                x = one.__new__(one)
                act()
                repr(x)
            except (TypeError, AttributeError):
                changed += 1
with open("made", "w"):
    print("escaped")
