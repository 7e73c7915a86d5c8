# differs: CPython has no rexec
# What answers for a function of a realm, or for what its objects have, answers with no more than the function.
import bisect, contextlib, functools, heapq, itertools, operator, weakref
import rexec

ran = []


class Vault:
    def __lt__(self, other):
        ran.append("__lt__")
        return False

    def __bool__(self):
        ran.append("__bool__")
        return True

    def __eq__(self, other):
        ran.append("__eq__")
        return True

    __hash__ = object.__hash__


r = rexec.RExec()
main = r.add_module("__main__")
main.held = [Vault()]
r.r_exec("""
def f(*given):
    return held[0]
class C:
    own = held[0]
    def __call__(self, *given):
        return held[0]
    def __getitem__(self, i):
        return held[0]
    def size(self):
        return held[0]
class Default(dict):
    def __missing__(self, key):
        return held[0]
c, d = C(), Default()
rows = [C(), C()]
""")
f, c, d, rows = map(r.r_eval, ("f", "c", "d", "rows"))


def tell(name, uses):
    for use, act in uses.items():
        ran.clear()
        try:
            act()
            print(name, use, "went on", ran)
        except (AttributeError, ValueError) as error:
            print(name, use, "held", ran, type(error).__name__)


def pushed(function):
    with contextlib.ExitStack() as stack:
        stack.push(function)
        raise ValueError


cached = functools.cache(f)
cached(1), cached(2), cached(3)
wrappers = {
    "bare": f, "partial": functools.partial(f), "lru_cache": functools.lru_cache(f), "cached": cached,
    "singledispatch": functools.singledispatch(f), "staticmethod": staticmethod(f),
    "proxy": weakref.proxy(c), "twice": functools.partial(functools.partial(f)),
    "getitem": functools.partial(operator.getitem, c), "missing": d.__getitem__,
}
for name, w in wrappers.items():
    tell(name, {
        "sorted": lambda: sorted([1, 2], key=w), "max": lambda: max([1, 2], key=w),
        "filter": lambda: list(filter(w, [1])), "takewhile": lambda: list(itertools.takewhile(w, [1])),
        "nsmallest": lambda: heapq.nsmallest(2, [1, 2, 3], key=w),
        "bisect": lambda: bisect.bisect([1, 2], 1, key=w),
    })
    if name not in ("cached", "getitem", "missing"):
        tell(name, {
            "cmp_to_key": lambda: sorted([1, 2], key=functools.cmp_to_key(w)),
            "ExitStack": lambda: pushed(w),
        })
getters = {
    "itemgetter": operator.itemgetter(0), "methodcaller": operator.methodcaller("size"),
    "call": operator.call, "attrgetter": operator.attrgetter("own"),
}
for name, key in getters.items():
    tell(name, {
        "sorted": lambda: sorted(rows, key=key), "min": lambda: min(rows, key=key),
        "filter": lambda: list(filter(key, rows)), "nlargest": lambda: heapq.nlargest(1, rows, key=key),
    })

# What the program gets itself is its own.
vault = main.held[0]
print([functools.partial(f)() is vault, cached(1) is vault, operator.call(c) is vault,
       operator.attrgetter("own")(c) is vault, list(map(functools.partial(f), [1]))[0] is vault])
ran.clear()
sorted([1, 2], key=lambda x: functools.partial(f)())
print("a function of the program:", ran)
print(sorted([2, 1], key={1: vault, 2: vault}.get), len(ran))

# Built-ins of a dialect are looked for in modules of the realm alone.
import sys, types
helper = types.ModuleType("helper")
helper.secret = 41
main.held.append(helper)
main.granted = granted = types.ModuleType("granted")
granted.tool = len
r.r_exec("""
import functools
for module in held[1], granted:
    try:
        functools._library.adopt_builtins(module)
    except AttributeError as error:
        print(error)
""")
print(helper.secret, granted.tool)
