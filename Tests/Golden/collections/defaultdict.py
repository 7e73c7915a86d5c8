# defaultdict: missing keys, reprs, copies, unions, errors.
from collections import defaultdict


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


d = defaultdict(list)
d["a"].append(1)
d["b"]
print(d, d.default_factory, len(d), "c" in d, d.get("c"), d.pop("c", 5), d)
show(lambda: defaultdict()["x"])
show(lambda: defaultdict(None, a=1)["x"])
show(lambda: defaultdict(1))
show(lambda: defaultdict(int, 1))
show(lambda: defaultdict(int, {}, {}))
show(lambda: defaultdict(int, [(1, 2)], b=3))
show(lambda: defaultdict(default_factory=int))
show(lambda: defaultdict[int, str])
show(lambda: d.__missing__("z"))
print(d)
d.default_factory = None
show(lambda: d["y"])
show(lambda: d.__missing__("y"))
del d.default_factory
print(d.default_factory)
d = defaultdict(int, {1: 2})
c = d.copy()
c[5] += 1
print(c, d, type(c), type(d.__copy__()), d == {1: 2}, {1: 2} == d)
f, args, x, y, items = d.__reduce__()
print(f, args, x, y, list(items))
print(defaultdict().__reduce__()[:4])
print(d | {3: 4}, {3: 4} | d, type({3: 4} | d), d | d)
show(lambda: d | [(1, 2)])
show(lambda: [(1, 2)] | d)
d |= {7: 8}
d |= [(9, 10)]
print(d, d.fromkeys("ab", 0), type(d.fromkeys("ab")))


class Sub(defaultdict):
    def __repr__(self):
        return "Sub" + super().__repr__()

    def __setitem__(self, k, v):
        print("set", k, v)
        super().__setitem__(k, v)


s = Sub(lambda: "made")
print(s["k"], list(s.items()), type(s.copy()))
s.attribute = 1
print(s.__dict__)


class Missing(defaultdict):
    def __missing__(self, key):
        return f"<{key}>"


print(Missing()["q"], Missing(list)["q"])


def factory():
    d2["other"] = 1
    raise ValueError("made nothing")


d2 = defaultdict(factory)
show(lambda: d2["x"])
print(dict(d2))
d3 = defaultdict(lambda: d3.clear() or 5, {1: 1})
print(d3["x"], dict(d3))
d4 = defaultdict(list)
d4["self"] = d4
print(d4)
d5 = defaultdict(None)
d5.default_factory = d5.copy
print(repr(d5)[:40].split(" at ")[0])
