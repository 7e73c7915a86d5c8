# count, repeat and cycle: values, reprs, hints, errors.
from itertools import count, cycle, islice, repeat
from operator import length_hint


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def counted(*args):
    c = count(*args)
    return repr(c), [next(c) for _ in range(3)], repr(c)


for args in [(), (3,), (3, 2), (3.5,), (3, 1.0), (True,), (0, True), (-5,), (2**62 - 2,), (2**63 - 2,),
             (10**30,), (1j,), (-3, -2), (0, 0), (1, 2, 3), ("a",), (1, "a"), (None,), ([],)]:
    show(lambda: counted(*args))
show(lambda: count(start=5, step=2))
show(lambda: count(stop=5))

for args in [("a",), ("a", 5), ("a", -5), ("a", 0), (), (1, 2, 3), (1, None), (1, "a"), (1, 10**30),
             (1, 2**63 - 1)]:
    show(lambda: repeat(*args))
show(lambda: repeat(object=3, times=2))
show(lambda: next(repeat("x", 2**63 - 1)))
show(lambda: list(repeat("a", 3)))
show(lambda: list(islice(repeat("a"), 3)))
show(lambda: length_hint(repeat("a", 3)))
show(lambda: length_hint(repeat("a"), 7))
show(lambda: repeat("a").__length_hint__())
r = repeat([], 10**18)
next(r)
print(r, length_hint(r))

show(lambda: list(islice(cycle("abc"), 8)))
show(lambda: list(cycle("")))
show(lambda: list(islice(cycle(iter([1])), 3)))
show(lambda: cycle())
show(lambda: cycle(1))
show(lambda: cycle("a", "b"))
show(lambda: cycle(iterable="a"))


class Addable:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n

    def __add__(self, other):
        return Addable(self.n + other)

    def __repr__(self):
        return f"<{self.n}>"


print(counted(Addable(4)))
