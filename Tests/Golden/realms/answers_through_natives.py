# differs: CPython has no rexec
# What answers for a function of a realm, or for what its objects have, answers with no more than the function.
import bisect, contextlib, copy, functools, heapq, itertools, operator, weakref
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

# So do classes, and functions of the library that hand on.
r.r_exec("""
class New:
    def __new__(cls, *given):
        return held[0]
class Meta(type):
    def __call__(cls, *given):
        return held[0]
class Made(metaclass=Meta):
    pass
class Copied:
    def __copy__(self):
        return held[0]
    def __deepcopy__(self, memo):
        return held[0]
    def __enter__(self):
        return held[0]
    def __exit__(self, *given):
        pass
copied = Copied()
""")
for name in "New", "Made":
    made = r.r_eval(name)
    for how, key in {"bare": made, "partial": functools.partial(made), "cached": functools.cache(made),
                     "twice": functools.partial(functools.partial(made))}.items():
        tell(name + " " + how, {
            "sorted": lambda: sorted([1, 2], key=key), "filter": lambda: list(filter(key, [1])),
            "nsmallest": lambda: heapq.nsmallest(1, [1, 2, 3], key=key),
        })
copied = r.r_eval("copied")
for name, key, items in (
        ("copy", copy.copy, [copied] * 2), ("deepcopy", copy.deepcopy, [copied] * 2),
        ("enter_context", contextlib.ExitStack().enter_context, [copied] * 2),
        ("r_eval", r.r_eval, ["f()", "f()"])):
    tell(name, {"sorted": lambda: sorted(items, key=key), "filter": lambda: list(filter(key, items))})


# However much else is handed over meanwhile.
def busy(n):
    for i in range(n):
        list(map(functools.partial(f), [1]))
    return 0


r.expose("busy", busy)
r.r_exec("""
def slow(n):
    def function(*given):
        busy(n)
        return held[0]
    return function
class Key:
    def __hash__(self):
        return 1
    def __eq__(self, other):
        busy(100)
        return True
""")
slow, key = r.r_eval("slow"), r.r_eval("Key()")
tell("busy", {
    "partial": lambda: sorted([1, 2], key=functools.partial(slow(100))),
    "cache": lambda: sorted([key, key], key=functools.lru_cache(slow(2000))),
})

# What the program gets itself is its own.
vault = main.held[0]
print([copy.copy(copied) is vault, copy.deepcopy([copied])[0] is vault, r.r_eval("f()") is vault])
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
