"""An index clears the byte array, array or deque it indexes; then what is left is written to."""
import array
from _collections import deque


class Index:
    def __init__(self, target):
        self.target = target

    def __index__(self):
        while self.target:
            self.target.pop()
        return 3

    def __eq__(self, other):
        return not self.__index__()


for make in bytearray, lambda b: array.array("b", b), deque, list:
    for act in (
        lambda t, i: t[i], lambda t, i: t.__setitem__(i, 1), lambda t, i: t.pop(i),
        lambda t, i: t.insert(i, 1), lambda t, i: t.__setitem__(5, i), lambda t, i: t.index(i, i, i),
        lambda t, i: t.__delitem__(slice(0, i)), lambda t, i: t * i, lambda t, i: i in t,
    ):
        target = make(b"a" * 100)
        try:
            act(target, Index(target))
        except (IndexError, TypeError, ValueError, RuntimeError):
            pass
        target.append(1)
with open("made", "w"):
    print("escaped")
