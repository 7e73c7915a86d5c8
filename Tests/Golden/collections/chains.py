# ChainMap.
from collections import ChainMap, OrderedDict


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m, m["a"], m["b"], len(m), list(m), dict(m), "b" in m, "c" in m, m.get("c", 0), bool(ChainMap()), bool(m))
m["b"] = 4
m["n"] = 5
print(m.maps, m.parents, m.new_child(), m.new_child({"z": 1}, y=2), m.new_child(k=1))
show(lambda: m["zz"])
show(lambda: m.parents.__delitem__("n"))
show(lambda: m.pop("zz"))
show(lambda: m.pop("zz", 1))
show(lambda: m.popitem())
show(lambda: ChainMap().popitem())
del m["a"]
print(m, m["a"])
print(m | {"q": 1}, {"q": 1} | m, ChainMap.fromkeys("ab", 1), m.copy() == m, m.copy().maps[0] is m.maps[0], m.copy().maps[1] is m.maps[1])
m |= {"r": 1}
m.clear()
print(m, sorted(m.items()))
m.maps.append({"me": m})
print(m)
print(list(ChainMap(OrderedDict(b=1, a=2), OrderedDict(c=1, b=2))))


class D(ChainMap):
    def __missing__(self, key):
        return 999


d = D({"a": 1})
print(d["x"], d.get("x", 77), "x" in d, d)
