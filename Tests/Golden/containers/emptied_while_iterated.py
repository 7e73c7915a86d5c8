# A dict that is emptied and filled again while it is iterated over has changed.
for look in (iter, dict.keys, dict.values, dict.items):
    d = {0: 0}
    try:
        for _ in look(d):
            del d[0]
            d[0] = 0
    except RuntimeError as problem:
        print(problem)
d = {}
for i in range(40):
    d[i] = i
    del d[i]
d["a"] = 1
print(d, list(d), d.popitem(), d, list(d))


class Member:
    hashed = 0

    def __hash__(self):
        Member.hashed += 1
        return 1


d = {Member(): 1}
s = set(d)
s.difference(d)
dict.fromkeys(frozenset(d))
print(Member.hashed)


class Slotted(set):
    __slots__ = ("x", "__dict__")


s = Slotted("a")
s.x, s.y = 1, 2
print(s.__reduce__(), set("b").__reduce__(), frozenset("c").__reduce__())


class Made(set):
    def __new__(cls, argument, extra=None):
        return super().__new__(cls)


try:
    Made([], extra=1)
except TypeError as problem:
    print(problem)
