# Dictionaries and sets, looked at in sorted order.
from __future__ import print_function

d = {"b": 2, "a": 1}
d["c"] = 3
print(sorted(d), sorted(d.items()), len(d), "a" in d, d.get("x"), d.get("x", 0))
print(d.setdefault("a", 9), d.setdefault("z", 9), d.pop("z"), d.pop("z", None))
try:
    d["x"]
except KeyError as e:
    print(repr(e.args[0]))
try:
    {}[[1]]
except TypeError as e:
    print(type(e).__name__)
d.update({"a": 10}, e=5)
d.update([("f", 6)])
print(sorted(d.items()))
del d["a"]
e = d.copy()
e.clear()
print(len(d), e, dict.fromkeys("xx", 1), dict([("k", "v")]), dict(k=1) == {"k": 1})
print({1: "a", 1.0: "b", True: "c"}, {(1, 2): 3}[1, 2], {x: x * x for x in (2,)})
class Missing(dict):
    def __missing__(self, key):
        return key * 2
m = Missing(a=1)
print(m["a"], m["b"], len(m))
try:
    for k in d:
        d[k + "x"] = 1
except RuntimeError as e:
    print(e)
try:
    {}.popitem()
except KeyError:
    print("empty")

s, t = {1, 2, 3}, {3, 4}
print(sorted(s | t), sorted(s & t), sorted(s - t), sorted(s ^ t), s <= {1, 2, 3, 4}, s < s, s.isdisjoint({9}))
s.add(3)
s.discard(99)
s.update("ab")
s.difference_update([1, 2])
print(len(s), "a" in s, frozenset([1]) == {1}, {frozenset([1]): 2}[frozenset([1])])
try:
    s.remove(77)
except KeyError as e:
    print(e)
print(sorted({c for c in "hello"}), set([1, 1, 1]) == {1}, len(set("hello")))
class Key(object):
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return 1
    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n
k = {Key(1): "one", Key(2): "two"}
print(k[Key(2)], Key(3) in k, len(k))
