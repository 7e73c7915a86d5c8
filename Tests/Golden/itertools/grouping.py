# groupby shares its iterator with the groups; only the newest group goes on.
from itertools import groupby


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: [(k, list(g)) for k, g in groupby("aaabbca")])
show(lambda: [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], lambda x: x % 2)])
show(lambda: [(k, list(g)) for k, g in groupby([1, 3, 2], key=None)])
show(lambda: [k for k, g in groupby("aabbc")])
show(lambda: [list(g) for k, g in list(groupby("aabbc"))])
it = groupby("aabbb")
k, first = next(it)
print(k, next(first))
k, second = next(it)
print(k, list(first), list(second), list(second))
show(lambda: groupby())
show(lambda: groupby(1))
show(lambda: groupby("a", 1, 2))
show(lambda: list(groupby("a", 1)))
show(lambda: groupby("a", keyfunc=1))
print(type(first), first.__class__.__mro__)
show(lambda: list(type(first)(groupby("aab"), "a")))
show(lambda: type(first)("aab", "a"))


class Odd:
    def __eq__(self, other):
        raise ZeroDivisionError("eq")


show(lambda: list(groupby([Odd(), Odd()])))


def keys(fail_at):
    def key(x):
        if x == fail_at:
            raise ValueError(f"key {x}")
        return x // 2
    return key


it = groupby(range(6), keys(3))
for _ in range(5):
    show(lambda: (lambda k, g: (k, list(g)))(*next(it)))
