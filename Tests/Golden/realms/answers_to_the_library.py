# differs: what a realm may use
# Code of the library that calls a function of a realm goes on with its answer: that must be something
# that the realm may use. What the library only hands on is the program's.
import base64
import bisect
import collections
import contextlib
import csv
import functools
import heapq
import io
import itertools
import json
import linecache
import operator
import rexec
import statistics
import tempfile
import textwrap
import types
import weakref

ran = []


class Vault:
    def __getattr__(self, name):
        ran.append(name)
        raise AttributeError(name)


def telling(name, answer):
    def method(self, *arguments):
        ran.append(name)
        return answer
    setattr(Vault, name, method)


for name, answer in {
        "__eq__": True, "__lt__": True, "__bool__": True, "__iter__": iter(()), "__len__": 1,
        "__sub__": 0, "__next__": 1, "__str__": "x", "__index__": 1, "__format__": "x",
        "__hash__": 1, "__call__": 1, "__await__": iter(())}.items():
    telling(name, answer)


def generator():
    ran.append("generator")
    yield 1


class HeldDict(dict):
    def items(self):
        ran.append("items")
        return {}.items()


r = rexec.RExec()
r.edit("allow module *")
m = r.add_module("__main__")
m.held = [Vault(), Vault(), generator(), HeldDict(a=1)]
r.r_exec("""
def first(*given): return held[0]
def third(*given): return held[2]
def fourth(*given): return held[3]
turns = [0]
def turn(x):
    turns[0] += 1
    return held[turns[0] % 2]
class Ordered:
    __lt__ = first
class Items(dict):
    keys = items = values = first
class Mapping:
    keys = items = values = __getitem__ = first
class Loader:
    get_source = first
class Reader:
    read = readline = first
class Path:
    __fspath__ = first
class Awaited:
    __await__ = third
class Part:
    numerator = property(first)
    denominator = 1
class Ratio:
    def as_integer_ratio(self): return held[0], held[1]
class Called:
    __call__ = first
async def answering(*given): return held[0]
class Ending:
    __await__ = __iter__ = lambda self: self
    def __next__(self): raise StopIteration(held[0])
def ending(*given): return Ending()
""")
e = r.r_eval


def ordering():
    functools.total_ordering(e("Ordered"))
    return e("Ordered()") >= e("Ordered()")


def manager(function):
    with contextlib.contextmanager(function)():
        pass


async def async_manager(function):
    async with contextlib.asynccontextmanager(function)():
        pass


def leave(function):
    with contextlib.ExitStack() as stack:
        stack.push(function)
        raise ValueError


async def leave_later(function):
    async with contextlib.AsyncExitStack() as stack:
        stack.push_async_exit(function)
        raise ValueError


def lines():
    linecache.lazycache("there.py", {"__name__": "there", "__loader__": e("Loader()")})
    return linecache.getlines("there.py")


for name, act in {
        "contextmanager": lambda: manager(e("first")),
        "contextmanager, generator": lambda: manager(e("third")),
        "asynccontextmanager": lambda: async_manager(e("first")).send(None),
        "groupby": lambda: list(itertools.groupby([1, 2, 3], e("turn"))),
        "total_ordering": ordering,
        "json.dumps default": lambda: json.dumps(object(), default=e("fourth")),
        "json.dumps items": lambda: json.dumps(e("Items(a=1)"), indent=2),
        "UserDict": lambda: collections.UserDict(e("Mapping()")),
        "OrderedDict": lambda: collections.OrderedDict().update(e("Items()")),
        "ChainMap": lambda: collections.ChainMap().update(e("Mapping()")),
        "WeakValueDictionary": lambda: weakref.WeakValueDictionary().update(e("Mapping()")),
        "types.coroutine": lambda: types.coroutine(e("first"))().send(None),
        "textwrap.indent": lambda: textwrap.indent("a", "x", e("first")),
        "csv.DictWriter": lambda: csv.DictWriter(io.StringIO(), ["a"]).writerow(e("Mapping()")),
        "linecache": lines,
        "%": lambda: "%(a)d" % e("Mapping()"),
        "format_map": lambda: "{a}".format_map(e("Mapping()")),
        "base64.encode": lambda: base64.encode(e("Reader()"), io.BytesIO()),
        "heapq": lambda: heapq.nsmallest(1, [1, 2], key=e("turn")),
        "heapq, an object": lambda: heapq.nsmallest(1, [1, 2], key=e("Called()")),
        "bisect": lambda: bisect.insort([1], 2, key=e("first")),
        "statistics.mean": lambda: statistics.mean([e("Ratio()")]),
        "statistics.mean, parts": lambda: statistics.mean([e("Part()")]),
        "statistics.pstdev": lambda: statistics.pstdev([e("Ratio()")]),
        "tempfile": lambda: tempfile.mkdtemp(dir=e("Path()")),
        "ExitStack": lambda: leave(e("first")),
        "AsyncExitStack": lambda: leave_later(e("answering")).send(None),
        "AsyncExitStack, the value of StopIteration": lambda: leave_later(e("ending")).send(None),
}.items():
    ran.clear()
    try:
        act()
        print(name, "-- went through", ran)
    except (AttributeError, TypeError) as error:
        print(name, "--", type(error).__name__, "held" if "trusted code" in str(error) else error, ran)

print("--- what is handed on")
vault = m.held[0]
print("reduce", functools.reduce(e("first"), [1, 2]) is vault)
print("partial", functools.partial(e("first"))() is vault)
print("lru_cache", functools.lru_cache(e("first"))() is vault)
print("methodcaller", operator.methodcaller("get_source")(e("Loader()")) is vault)
print("operator.call", operator.call(e("first")) is vault)
print("map", [x is vault for x in map(e("first"), [1])])
print("starmap", [x is vault for x in itertools.starmap(e("first"), [(1,)])])
print("accumulate", [x is vault for x in itertools.accumulate([1, 2], e("first"))])
print("s_apply", r.s_apply(e("first")) is vault)
print("singledispatch", functools.singledispatch(e("first"))(1) is vault)
print("enter_context", contextlib.ExitStack().enter_context(e("""
type('M', (), {'__enter__': first, '__exit__': lambda *given: None})()""")) is vault)
print("json object_hook", json.loads("{}", object_hook=e("first")) is vault)
print("defaultdict", collections.defaultdict(e("first"))[1] is vault)
