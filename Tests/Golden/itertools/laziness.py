# Nothing is read before it is needed, and errors leave the place where they happened.
from itertools import *


def noisy(name, n):
    for i in range(n):
        print(name, i, end="; ")
        yield i
    print(name, "end", end="; ")


def step(it, times):
    for _ in range(times):
        print("->", next(it, "stop"))


step(chain(noisy("a", 1), noisy("b", 1)), 3)
step(zip_longest(noisy("a", 1), noisy("b", 2)), 4)
step(compress(noisy("a", 3), noisy("b", 2)), 2)
step(pairwise(noisy("a", 3)), 3)
step(batched(noisy("a", 3), 2), 3)
step(accumulate(noisy("a", 2), initial=9), 4)
step(islice(noisy("a", 5), 1, 4, 2), 3)
step(cycle(noisy("a", 2)), 5)
step(takewhile(lambda x: x < 1, noisy("a", 3)), 3)
step(dropwhile(lambda x: x < 1, noisy("a", 3)), 3)
step(starmap(lambda *a: a, [(1,), (), "ab"]), 4)
print("made")
product(noisy("p", 2))
permutations(noisy("q", 2))
combinations(noisy("r", 2), 1)
print()


def failing():
    yield 1
    raise KeyError("middle")


for f in (cycle, pairwise, lambda x: batched(x, 2), lambda x: zip_longest(x, "ab"), accumulate,
          lambda x: chain(x, "z"), lambda x: islice(x, 4), lambda x: compress(x, [1, 1, 1])):
    it = f(failing())
    for _ in range(3):
        try:
            print(next(it), end=" ")
        except Exception as e:
            print(repr(e), end=" ")
    print()


# StopIteration from a function ends the iteration.
def stopping(*args):
    raise StopIteration


for it in (starmap(stopping, [()]), accumulate("ab", stopping), takewhile(stopping, "a"), filterfalse(stopping, "a")):
    print(list(it))
