"""Classes derived from built-in types behave, with and without methods of their own."""
import io
from _collections import OrderedDict, deque


class Queue(deque):
    def __init__(self, items=(), name=""):
        super().__init__(items, 5)
        self.name = name


class Number(int):
    def __new__(cls, value):
        return super().__new__(cls, value * 2)


class Stream(io.BytesIO):
    def write(self, data):
        return super().write(data.upper())


q = Queue(range(9), "q")
assert list(q) == [4, 5, 6, 7, 8] and q.name == "q" and Number(4) == 8
s = Stream()
s.write(b"abc")
assert s.getvalue() == b"ABC" and type(Number(1) + 1) is int
d = type("D", (OrderedDict,), {"__missing__": lambda self, key: key})(a=1)
assert d["a"] == 1 and d["b"] == "b" and "b" not in d
print("fine")
