# tee: independent readers over one source.
from itertools import count, islice, tee


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


show(lambda: [list(x) for x in tee("abc")])
show(lambda: tee("abc", 0))
show(lambda: len(tee("abc", 5)))
show(lambda: tee("abc", -1))
show(lambda: tee())
show(lambda: tee(1))
show(lambda: tee("a", "b"))
show(lambda: tee("a", n=1))
a, b = tee(range(200))
print(list(islice(a, 100)) == list(range(100)), next(b), list(a)[:2], len(list(b)), list(a), list(b))
a, = tee("abc", 1)
b, c = tee(a)
print(list(b), list(c), list(a))
a, b = tee(count())
print([next(x) for x in (a, b, a, a, b)])
d = a.__copy__()
print(next(a), next(d), next(b))
T = type(a)
print(T)
show(lambda: list(T("xyz")))
show(lambda: T())
show(lambda: T(1))
show(lambda: type("S", (T,), {}))


class Failing:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n == 2:
            raise ValueError("two")
        if self.n == 4:
            raise StopIteration
        return self.n


a, b = tee(Failing())
for x in (a, a, a, b, b, a, b):
    show(lambda: next(x))
