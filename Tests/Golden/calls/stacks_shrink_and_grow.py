# Deep calls, collections while they nest, and calls of very many arguments take turns.
import gc
import sys

sys.setrecursionlimit(40_000)


def down(n, *rest, a=1, b=2):
    here = [n]
    if n % 1000 == 0:
        gc.collect()
    if n:
        deeper = down(n - 1, n, n + 1, b=n)
        return here[0] + deeper
    return len(rest) + a + b


class Lazy:
    @property
    def value(self):
        return len(gc.get_objects()) * 0 + 1

    def __getattr__(self, name):
        gc.collect()
        return name


def many(first, *rest):
    gc.collect()
    return first[0], len(rest), rest[-1], sum(rest)


for depth in (10, 2500, 30, 1500, 3):
    print(depth, down(depth), Lazy().value, Lazy().other)
    gc.collect()
    print(many([depth], *range(200_000)), max(*range(100_000)), many([depth], *range(3)))


def generate(n):
    if n:
        yield n
        yield from generate(n - 1)


gc.collect()
print(sum(generate(500)))


def endless():
    return endless()


for _ in range(2):
    try:
        endless()
    except RecursionError:
        gc.collect()
        print("ended", down(100))
