"""Objects that everybody shares are given another class, or attributes."""
import sys

for thing in None, ..., NotImplemented, (), "", b"", 5, 1.5, len, int, type, frozenset():
    for change in (
        lambda: setattr(thing, "__class__", type("C", (), {})),
        lambda: object.__setattr__(thing, "mark", 1),
        lambda: type.__setattr__(thing, "mark", 1),
        lambda: type(thing).__dict__["__doc__"].__set__(thing, "x"),
        lambda: object.__delattr__(thing, "__doc__"),
    ):
        try:
            change()
            print("escaped")
        except (TypeError, AttributeError):
            pass
sys.setswitchinterval(0.001)
if sys.getswitchinterval() == 0.001:
    print("escaped")
