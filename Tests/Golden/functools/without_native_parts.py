# functools works where its native parts cannot be imported.
import sys
for name in ("functools", "_functools"):
    sys.modules.pop(name, None)
sys.modules["_functools"] = None
import functools

p = functools.partial(print, 1, 2, sep="-")
p(3)
p(3, sep="+")
nested = functools.partial(p, 4, end="!\n")
print(nested.func is print, nested.args, nested.keywords)
print(repr(functools.partial(int, "7", base=8)))

print(functools.reduce(lambda a, b: a * b, range(1, 6)), functools.reduce(max, [], 9))
for wrong in (lambda: functools.reduce(max, []), lambda: functools.partial(3)):
    try:
        wrong()
    except TypeError as e:
        print(e)

print(sorted("banana", key=functools.cmp_to_key(lambda a, b: (a < b) - (a > b))))


@functools.lru_cache(maxsize=2)
def double(x, **more):
    print("double", x, more)
    return x * 2


for x in (1, 2, 1, 3, 2, 1):
    double(x)
double(1, y=2)
print(double.cache_info(), double.cache_parameters())
double.cache_clear()
print(double.cache_info())


class Twin:
    """Comparing it calls the function that is remembered."""

    def __init__(self, x):
        self.x = x

    def __hash__(self):
        return 1

    def __eq__(self, other):
        if self.x == 2:
            same(Twin(1))
        return self.x == other.x


@functools.lru_cache(maxsize=10)
def same(x):
    return x


same(Twin(1))
same(Twin(2))
print(same(Twin(2)) == Twin(2))


@functools.lru_cache(maxsize=None)
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(60), fibonacci.cache_info())
