# differs: CPython has no realms.
# options: -r --policy howto
# The library stands on native modules that only compute; the policy's list still judges imports of
# the program's own.
import collections
import functools

print(collections.Counter("aab"), collections.deque("ab", 1), collections.namedtuple("P", "x")(1))
print(collections.OrderedDict(a=1), collections.defaultdict(int)["x"], functools.reduce(max, [1, 2]))
print(functools.partial(max, 1)(5), functools.lru_cache(len)("ab"))


def attempt(f):
    try:
        print(f())
    except ImportError as e:
        print(e)


def statement():
    import _collections


def submodule():
    from itertools import chain


attempt(statement)
attempt(submodule)
for name in ("itertools", "_collections", "_functools", "warnings"):
    attempt(lambda: __import__(name).__name__)
attempt(lambda: exec("import itertools"))
# A function of the library's that is given a name to import imports it for the program.
attempt(lambda: list(map(__import__, ["itertools"])))
