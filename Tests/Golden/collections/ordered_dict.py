# OrderedDict: order, ends, equality, views, copies, errors.
from collections import OrderedDict


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


od = OrderedDict(a=1, b=2, c=3)
print(od, len(od), list(od), list(reversed(od)))
od.move_to_end("a")
print(od)
od.move_to_end("c", last=False)
print(od)
od.move_to_end("c", False)
od.move_to_end("a", True)
print(list(od.items()))
show(lambda: od.move_to_end("z"))
show(lambda: od.move_to_end([]))
show(lambda: od.move_to_end())
print(od.popitem(), od.popitem(last=False), od)
show(lambda: (od.popitem(), od.popitem()))
show(lambda: OrderedDict().popitem(last=False))
show(lambda: OrderedDict(1))
show(lambda: OrderedDict({}, {}))
show(lambda: OrderedDict([1]))
show(lambda: OrderedDict([(1, 2, 3)]))
show(lambda: OrderedDict([("a", 1)], b=2))
show(lambda: OrderedDict(self=1, last=2))
show(lambda: OrderedDict().update(1, 2))
show(lambda: OrderedDict().update())

x = OrderedDict([("a", 1), ("b", 2)])
y = OrderedDict([("b", 2), ("a", 1)])
print(x == y, x != y, x == dict(y), dict(y) == x, x == x.copy(), x == 5, x != 5)
show(lambda: x < y)
show(lambda: hash(x))
print(repr(OrderedDict()), x.keys(), x.values(), x.items(), type(x.keys()), type(iter(x)))
print(list(reversed(x.keys())), list(reversed(x.values())), list(reversed(x.items())))
print(x.keys() & {"a"}, x.keys() == {"a", "b"}, ("a", 1) in x.items(), x.keys() | "z" == {"a", "b", "z"}, isinstance(x.keys(), type({}.keys())))
print(x | {"c": 3}, {"c": 3} | x, type({} | x))
show(lambda: x | [("c", 3)])
x |= [("c", 3)]
print(x)
print(x.pop("a"), x.pop("zz", 0), x)
show(lambda: x.pop("a"))
print(x.pop(key="b", default=1), x.setdefault("n"), x.setdefault("n", 4), x.setdefault(key="m", default=5), x)
print(OrderedDict.fromkeys("abca"), OrderedDict.fromkeys("ab", value=1))
f, args, state, none, items = x.__reduce__()
print(f, args, state, none, list(items))
x.attribute = 1
print(x.__dict__, x.__reduce__()[2], x.copy().__dict__)
x["self"] = x
print(x)
x.clear()
print(x, x.__class_getitem__(int))


class Loud(OrderedDict):
    def __setitem__(self, k, v):
        print("set", k)
        super().__setitem__(k, v)

    def __getitem__(self, k):
        print("get", k)
        return super().__getitem__(k)

    def __delitem__(self, k):
        print("del", k)
        super().__delitem__(k)


l = Loud([("a", 1)], b=2)
l.update({"c": 3})
l.update([("d", 4)])
print(l.pop("a"), l.popitem(), l.popitem(last=False), l.setdefault("c"), l.setdefault("e", 1))
print(type(l.copy()))
print(l)
