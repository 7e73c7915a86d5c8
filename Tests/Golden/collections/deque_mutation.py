# deque changed while it is walked over, searched or compared.
from collections import deque


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def walk(change, backwards=False):
    d = deque(range(6))
    seen = []
    it = reversed(d) if backwards else iter(d)
    try:
        for x in it:
            seen.append(x)
            if x == 3:
                change(d)
    except RuntimeError as e:
        seen.append(str(e))
    return seen, list(it) if not d else d, next(it, "end") if False else None


for backwards in (False, True):
    for change in [lambda d: d.append(9), lambda d: d.pop(), lambda d: d.popleft(), lambda d: d.rotate(1),
                   lambda d: d.__setitem__(0, "set"), lambda d: d.reverse(), lambda d: d.__delitem__(0),
                   lambda d: d.insert(2, "i"), lambda d: d.extend([])]:
        print(walk(change, backwards)[0])
d = deque("ab")
it = iter(d)
print(it.__length_hint__(), next(it), it.__length_hint__(), type(it), type(reversed(d)))
d.append("c")
show(lambda: next(it))
d = deque("abc")
print(list(type(iter(d))(d, 1)), list(type(reversed(d))(d, 1)), iter(d).__reduce__() == (type(iter(d)), (d, 0)))


class Hostile:
    def __init__(self, d, action, equal=False):
        self.d, self.action, self.equal = d, action, equal

    def __eq__(self, other):
        self.action(self.d)
        return self.equal

    def __repr__(self):
        self.action(self.d)
        return "h"


for equal in (False, True):
    for action in (deque.clear, deque.popleft, lambda d: d.append(1)):
        for method in ("count", "index", "remove", "__contains__"):
            d = deque()
            d.extend([0, Hostile(d, action, equal), 2, 3])
            show(lambda: getattr(d, method)(7))
d = deque()
d.extend([Hostile(d, deque.clear), 1, 2])
show(lambda: d)
for op in ("__eq__", "__lt__", "__ge__"):
    d = deque()
    d.extend([Hostile(d, lambda d: d.popleft(), True), 1, 2])
    show(lambda: getattr(d, op)(deque([0, 1, 2])))
# The source of extend changes its target.
def source(d):
    yield 1
    d.clear()
    yield 2
d = deque("abc")
d.extend(source(d))
print(d)
d = deque("abc", 2)
d.extendleft(source(d))
print(d)
