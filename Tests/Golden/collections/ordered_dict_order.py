# OrderedDict: any order can be made, quickly, and a change of it ends a walk.
from collections import OrderedDict


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


od = OrderedDict()
model = []
state = 99
for i in range(4000):
    state = (state * 1103515245 + 12345) % 2**31
    what = state >> 16
    k = what % 97
    action = what % 6
    if action == 0:
        if k not in od:
            model.append(k)
        od[k] = i
    elif action == 1 and k in od:
        od.move_to_end(k)
        model.remove(k)
        model.append(k)
    elif action == 2 and k in od:
        od.move_to_end(k, last=False)
        model.remove(k)
        model.insert(0, k)
    elif action == 3 and od and what % 5 == 0:
        assert od.popitem()[0] == model.pop()
    elif action == 4 and od and what % 5 == 0:
        assert od.popitem(last=False)[0] == model.pop(0)
    elif action == 5 and k in od and what % 5 == 0:
        del od[k]
        model.remove(k)
    if i % 100 == 0:
        assert list(od) == model and list(reversed(od)) == model[::-1] and len(od) == len(model), i
        assert all(k in od for k in model) and all((k in od) == (k in model) for k in range(97))
print(list(od) == model, len(od))

# A queue, a stack at the front, and a cache by use.
od = OrderedDict.fromkeys(range(20_000))
for i in range(60_000):
    k, _ = od.popitem(last=False)
    od[k + 20_000] = None
print(len(od), next(iter(od)), next(reversed(od)))
for i in range(60_000, 80_000):
    od.move_to_end(i, last=False)
print(len(od), next(iter(od)), next(reversed(od)))
for i in range(60_000, 80_000):
    od.move_to_end(i)
print(next(iter(od)), next(reversed(od)), od.popitem(), od.popitem(last=False))
d = dict.fromkeys(range(50_000))
while len(d) > 1:
    del d[next(iter(d))]
print(d)


def walk(change):
    od = OrderedDict.fromkeys("abcd")
    seen = []
    for view in (od, od.keys(), od.items(), reversed(od)):
        try:
            for x in view:
                seen.append(x)
                if len(seen) == 2:
                    change(od)
        except RuntimeError as e:
            return seen, str(e)
    return seen


for change in [lambda o: o.pop("d"), lambda o: o.move_to_end("a"), lambda o: o.__setitem__("e", 1),
               lambda o: o.__setitem__("a", 1), lambda o: o.popitem(), lambda o: o.clear(), lambda o: o.move_to_end("d")]:
    print(walk(change))


class Hostile:
    def __init__(self, action):
        self.action = action

    def __eq__(self, other):
        self.action()
        return True

    def __hash__(self):
        return 1


od = OrderedDict()
od[Hostile(lambda: od.clear())] = 1
other = OrderedDict()
other[Hostile(lambda: None)] = 1
show(lambda: od == other)
class Value:
    def __eq__(self, other):
        od.clear()
        return True
od = OrderedDict(a=Value(), b=1)
show(lambda: od == OrderedDict(a=1, b=1))
