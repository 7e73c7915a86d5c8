"""Closures, defaults, partials and caches keep what is their own."""
import functools


def counter(start=0, *, step=1):
    n = start

    def count():
        nonlocal n
        n += step
        return n
    return count


c = counter(step=2)
assert [c(), c()] == [2, 4]
add = functools.partial(lambda a, b, *, c=0: a + b + c, 1, c=5)
assert add(2) == 8 and add.args == (1,) and add.keywords == {"c": 5}


@functools.lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


assert fib(80) == 23416728348467685 and fib.cache_info().misses == 81


@functools.wraps(fib)
def wrapped(n):
    return fib(n)


assert wrapped.__name__ == "fib" and wrapped.__wrapped__ is fib


@functools.singledispatch
def kind(x):
    return "any"


@kind.register
def _(x: int):
    return "int"


assert kind(1) == "int" and kind("") == "any" and functools.reduce(lambda a, b: a * b, range(1, 6)) == 120
method = "a,b".split
assert method(",") == ["a", "b"] and str.upper("x") == "X" and callable(method.__call__)
print("fine")
