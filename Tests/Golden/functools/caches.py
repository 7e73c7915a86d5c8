# lru_cache: counts, limits, types, keywords, errors.
from functools import cache, lru_cache


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


@lru_cache(maxsize=3)
def f(*args, **kwargs):
    calls.append(args)
    return len(calls)


calls = []
print([f(i) for i in (1, 2, 1, 3, 4, 1, 2)], f.cache_info(), f.cache_parameters())
f.cache_clear()
print(f.cache_info(), f(1), f.cache_info())
print(f(1.0), f(True), f(a=1), f(a=1), f(1, a=1), f.cache_info())
show(lambda: f([]))
show(lambda: f(a=[]))


@lru_cache(typed=True)
def g(x, y=None):
    return type(x).__name__, type(y).__name__


print(g(1), g(1.0), g(True), g(1, 2), g(1, 2.0), g(1, y=2), g(1, y=2.0), g.cache_info())


@lru_cache
def h(x):
    return x


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@lru_cache(maxsize=0)
def none(x):
    return x


@lru_cache(maxsize=-5)
def negative(x):
    return x


@cache
def everything(x):
    return x


print(h(1), h(1), h.cache_info(), fib(90), fib.cache_info(), none(1), none(1), none.cache_info(), negative(1), negative.cache_info())
print(everything(1), everything(1), everything.cache_info(), everything.cache_parameters(), h.cache_parameters())
print(h.__name__, h.__wrapped__.__name__, h.__doc__, type(h), h.__module__, repr(h.cache_info()), h.cache_info()._fields)
show(lambda: lru_cache(maxsize="x"))
show(lambda: lru_cache(1.5))
show(lambda: lru_cache()(5))
show(lambda: h())
show(lambda: h.cache_info(1))
print(h.__reduce__(), h.__copy__() is h, h.__deepcopy__({}) is h)


class C:
    @lru_cache(maxsize=4)
    def method(self, x):
        return x * 2

    @staticmethod
    @cache
    def static(x):
        return x


c, d = C(), C()
print(c.method(2), c.method(2), d.method(2), C.method.cache_info(), c.static(1), C.static(1), C.static.cache_info())
print(type(c.method))


# Errors are not remembered; the function may use, clear and fill its own cache.
@lru_cache(maxsize=2)
def odd(x):
    if x == "error":
        raise ValueError(x)
    if x == "clear":
        odd.cache_clear()
    if x == "fill":
        for i in range(5):
            odd(i)
    if x == "again" and not state:
        state.append(1)
        return "outer " + odd("again")
    return f"<{x}>"


state = []
for x in ("a", "error", "error", "clear", "a", "fill", "again", "again"):
    show(lambda: odd(x))
    print(odd.cache_info())


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 2

    def __repr__(self):
        return f"K{self.n}"

    def __eq__(self, other):
        odd.cache_clear()
        return isinstance(other, Key) and self.n == other.n


print(odd(Key(1)), odd(Key(3)), odd(Key(1)), odd(Key(5)))
used = lru_cache(maxsize=1000)(lambda x: x)
for i in range(20_000):
    used(i * i % 1500)
print(used.cache_info())
