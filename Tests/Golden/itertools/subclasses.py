# The types can be derived from; a derived __next__ or __iter__ is used.
import itertools
from itertools import chain, count, cycle, islice, repeat, starmap

for name in sorted(vars(itertools)):
    o = getattr(itertools, name)
    if isinstance(o, type) and o.__module__ == "itertools":
        try:
            class S(o):
                pass
            print(o, S.__mro__)
        except TypeError as e:
            print(o, e)


class Doubling(count):
    tag = "d"

    def __next__(self):
        return 2 * super().__next__()


d = Doubling(3)
d.extra = 1
print(next(d), list(islice(d, 3)), d, d.__dict__)
print(list(islice(chain(Doubling(1)), 2)), list(zip(Doubling(1), "ab")))
for x in Doubling(10):
    print(x)
    break


class Backwards(chain):
    def __iter__(self):
        return iter("backwards")


print(list(Backwards("abc")), next(Backwards("abc")))
print(type(Backwards.from_iterable(["ab"])))


class Named(starmap):
    def __init__(self, *args, name=None):
        self.name = name


n = Named(pow, [(2, 3)], name="power")
print(n.name, list(n))
try:
    starmap(pow, [], name="power")
except TypeError as e:
    print(e)
for f in (chain, count, cycle, repeat):
    try:
        f.__new__(int, "a") if f is not count else f.__new__(int)
    except TypeError as e:
        print(e)
    try:
        f.__next__(iter([]))
    except TypeError as e:
        print(e)
for x in (count(), chain(), cycle("a"), islice("a", 1), repeat(1)):
    print(iter(x) is x, hasattr(x, "__dict__"), hasattr(x, "__length_hint__"))
