# Counter: counting, arithmetic, comparison; what it counts may be hostile.
from collections import Counter, OrderedDict


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


c = Counter("abracadabra")
print(c, c["z"], c.most_common(2), c.most_common(), c.total(), sorted(c.elements()), c.most_common(0), c.most_common(-1))
c.update("aaz")
c.update({"b": 10}, q=5)
c.subtract("aab")
c.subtract({"q": 9})
print(c, +c, -c)
del c["nothing"]
a, b = Counter(a=3, b=1, n=-2), Counter(a=1, b=2, m=4)
print(a + b, a - b, a | b, a & b, b - a)
print(a == b, a != b, a <= b, a < b, a >= b, a > b, Counter(a=0) == Counter(), Counter(a=1) <= Counter(a=2, b=1), Counter() == {})
for op in ("__iadd__", "__isub__", "__ior__", "__iand__"):
    x = a.copy()
    getattr(x, op)(b)
    print(op, x)
show(lambda: a + {"a": 1})
show(lambda: a < {"a": 1})
show(lambda: Counter.fromkeys("ab"))
show(lambda: Counter(1))
show(lambda: Counter(1, 2))
show(lambda: Counter([[]]))
print(Counter(self=1, iterable=2), Counter(), Counter(None), repr(Counter({"x": None, "y": 1})))
print(type(a.copy()), a.__reduce__(), Counter(a="x", b=1) if False else "")
print(Counter(x for x in [1, True, 1.0, "1"]), Counter(OrderedDict(b=1, a=2)))


class Loud(Counter):
    def __setitem__(self, k, v):
        print("set", k, v)
        super().__setitem__(k, v)


Loud("aba")


class Hostile:
    def __init__(self, c):
        self.c = c

    def __hash__(self):
        return 1

    def __eq__(self, other):
        self.c.clear()
        return False


c = Counter()
c.update([Hostile(c), Hostile(c), Hostile(c), 1])
print(len(c))
c = Counter()
c.update({"x": 2**62}.keys())
c["x"] = 2**62 - 1
c.update("xx")
c["f"] = 1.5
c.update("f")
print(c)
