# Constants of a copy can be others of the same kind; code objects compare by what they do.
def f():
    """Before."""
    def g():
        return 1.5, "text"
    return g


def other(constants):
    return tuple(
        c.replace(co_consts=other(c.co_consts)) if hasattr(c, "co_consts")
        else c * 2 if isinstance(c, (float, str)) else c for c in constants)


f.__code__ = f.__code__.replace(co_consts=other(f.__code__.co_consts))
print(f()(), f.__doc__, f.__code__.co_consts[0])
try:
    f.__code__.replace(co_consts=[])
except TypeError as problem:
    print(problem)

a, b = (compile("x = 1\ny = 'a'", "t", "exec") for _ in range(2))
print(a == b, hash(a) == hash(b), a is b, a != b.replace(co_name="n"), a == 3)
for text in ("x = 1.0", "x = 1", "x = True", "x = 0.0", "x = -0.0"):
    print([compile(text, "t", "exec") == compile(t, "t", "exec") for t in ("x = 1", "x = 0.0")])
print(type(a.co_code), a.co_code == b.co_code, len(a.co_code) == 2 * len(list(a.co_positions())))


class Loud(str):
    def __str__(self):
        return self.upper() + "!"


print(format(Loud("a")), f"{Loud('b')}", format(Loud("c"), ">3"))


class Held:
    __slots__ = ("__weakref__",)


class Bare:
    __slots__ = ()


import sys
sys.breakpointhook = lambda *args, **kws: print("hook", args, kws)
breakpoint(1, a=2)
print(Held.__weakrefoffset__ != 0, Bare.__weakrefoffset__, Held().__weakref__)
