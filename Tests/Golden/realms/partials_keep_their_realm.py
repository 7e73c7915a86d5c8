# differs: CPython has no rexec. Who wraps a guest's callable does not lend it anything.
import functools
import rexec
import types

r = rexec.RExec()


def secret():
    return "secret"


r.r_exec("""
import functools, types
inner = functools.partial(getattr)
method = types.MethodType(functools.partial(getattr), 1)
bound = types.MethodType(map, str.upper)
unbound = functools.partialmethod(getattr)
""")


def show(label, action):
    try:
        print(label, "->", action())
    except Exception as e:
        print(label, "->", type(e).__name__, e)


inner = r.r_eval("inner")
outer = functools.partial(inner, secret)
print(outer.func is inner, len(outer.args))
show("partial", lambda: outer("__globals__"))
show("partial of a partial", lambda: functools.partial(outer)("__globals__"))
made = functools.partial(print)
made.__setstate__((inner, (secret,), {}, None))
show("state", lambda: made("__globals__"))
show("method", lambda: types.MethodType(inner, secret)("__globals__"))
show("method of a method", lambda: types.MethodType(r.r_eval("method"), secret)("__globals__"))
show("bound", lambda: list(r.r_eval("bound")("ab")))


class C:
    method = functools.partialmethod(inner, "__dict__")


show("partial method", lambda: C().method())
own = functools.partial(functools.partial(max, 1), 2)
print(own.func, own.args)
