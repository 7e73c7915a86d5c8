# islice, compress, filterfalse, takewhile, dropwhile.
from itertools import compress, dropwhile, filterfalse, islice, takewhile


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for args in [(5,), (2, 5), (2, None), (None,), (None, 5), (0, 10, 3), (1, 9, 2), (None, None, 2), (3, 3),
             (5, 3), (None, None, None), (2, 2, 5), (True,), (-1,), ("a",), (1, "a"), ("a", 1), (-1, 2),
             (1, -2), (1, -1), (1, 2, 0), (1, 2, -1), (1, 2, "a"), (1.5,), (10**30,), (1, 10**30),
             (1, 2, 10**30), (), (1, 2, 3, 4), (2**63 - 1,), (0, 2**63 - 1, 2**63 - 1)]:
    show(lambda: list(islice(range(12), *args)))
show(lambda: islice(1, 2))
show(lambda: islice("a", stop=2))

# It takes no more than it needs, and once ended it has let go of its source.
it = iter(range(10))
print(list(islice(it, 3)), list(it))
it = iter(range(20))
print(list(islice(it, 2, 9, 3)), next(it))
it = iter(range(10))
s = islice(it, 2)
print(list(s), next(s, "end"), next(it), next(s, "end"))

show(lambda: list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])))
show(lambda: list(compress("ABC", [1])))
show(lambda: list(compress(data="abc", selectors=[1, 0, 1])))
show(lambda: compress())
show(lambda: compress("a"))
show(lambda: compress("a", 1))
show(lambda: compress("a", "a", "b"))

below = lambda x: x < 3
show(lambda: list(dropwhile(below, [1, 2, 3, 4, 1])))
show(lambda: list(takewhile(below, [1, 2, 3, 4, 1])))
show(lambda: list(filterfalse(below, [1, 2, 3, 4, 1])))
show(lambda: list(filterfalse(None, [1, 0, 2, ""])))
show(lambda: list(filterfalse(bool, [1, 0, 2, ""])))
t = takewhile(below, iter([1, 5, 1]))
print(next(t), next(t, "end"), next(t, "end"))
for f in (dropwhile, takewhile, filterfalse):
    show(lambda: f())
    show(lambda: f(None))
    show(lambda: f(None, 1))
    show(lambda: f(None, "a", "b"))
    show(lambda: f(None, predicate="a"))
    show(lambda: next(f(1, "a")))
