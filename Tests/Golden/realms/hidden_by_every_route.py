# differs: CPython hides nothing.
# options: -r
"""Whether an attribute is hidden is one question, whatever route asks it."""
import functools
import math
import operator
import os
import sys


class C:
    def m(self):
        pass

    @classmethod
    def cm(cls):
        pass

    @staticmethod
    def sm():
        pass


def f(a=1, *, b=2):
    def g():
        return a

    return g


def numbers():
    yield 1


async def stream():
    yield 1


async def coroutine():
    pass


try:
    1 / 0
except ZeroDivisionError as e:
    error = e
c = coroutine()
objects = {
    "function": f, "closure": f(), "method": C().m, "classmethod": C.cm, "class": C, "instance": C(),
    "generator": numbers(), "stream": stream(), "coroutine": c, "error": error,
    "traceback": error.__traceback__, "math": math, "sys": sys, "os": os, "len": len,
    "append": [].append, "upper": str.upper, "code": compile("1", "f", "eval"), "type": type,
    "partial": functools.partial(len), "property": property(f), "map": map(f, []), "str": "a",
    "static": staticmethod(f), "super": super(C, C()), "stdout": sys.stdout, "alias": list[int],
}
c.close()
names = """__globals__ __code__ __closure__ __defaults__ __kwdefaults__ __builtins__ __dict__ __self__
__func__ __wrapped__ func_globals im_self gi_frame gi_code gi_yieldfrom cr_frame cr_code cr_await
ag_frame ag_code ag_await tb_frame tb_next f_back f_globals f_locals f_builtins co_code co_consts
co_names replace __subclasses__ __bases__ __mro__ __traceback__ __context__ __reduce__ __class__
__module__ __loader__ __spec__ __objclass__ fget func modules _getframe settrace system popen
environ""".split()


def routes(x, name):
    def nothing():
        raise AttributeError

    def has():
        return hasattr(x, name) or nothing()

    def fallback():
        missing = object()
        return nothing() if getattr(x, name, missing) is missing else 1

    def match():
        space = {"x": x}
        exec(f"match x:\n  case object({name}=v): pass\n  case _: raise AttributeError", space)

    yield "dot", lambda: eval("x." + name, {"x": x})
    yield "call", lambda: eval(f"(lambda y: y.{name})(x)", {"x": x})
    yield "getattr", lambda: getattr(x, name)
    yield "default", fallback
    yield "hasattr", has
    yield "format", lambda: ("{0." + name + "}").format(x)
    yield "f-string", lambda: eval("f'{x." + name + "}'", {"x": x})
    yield "getter", lambda: operator.attrgetter(name)(x)
    yield "map", lambda: list(map(getattr, [x], [name]))
    yield "pattern", match
    yield "type", lambda: type(x).__getattribute__(x, name)
    yield "wide", lambda: eval("x." + name.replace("o", "\uff4f"), {"x": x})
    if not isinstance(x, type):
        yield "object", lambda: object.__getattribute__(x, name)


asked = 0
hidden = set()
for label, x in objects.items():
    for name in names:
        answers = {}
        for route, look in routes(x, name):
            try:
                look()
                answers[route] = "there"
            except AttributeError:
                answers[route] = "absent"
        asked += len(answers)
        if len(set(answers.values())) > 1:
            print("DISAGREE", label, name, answers)
        elif "absent" in answers.values():
            hidden.add((label, name))
print(asked > 10_000)
for pair in [
    ("function", "__globals__"), ("function", "__code__"), ("closure", "__closure__"),
    ("method", "__func__"), ("method", "__self__"), ("append", "__self__"), ("class", "__dict__"),
    ("instance", "__dict__"), ("generator", "gi_frame"), ("coroutine", "cr_frame"),
    ("stream", "ag_frame"), ("traceback", "tb_frame"), ("code", "co_consts"), ("os", "system"),
    ("sys", "_getframe"), ("math", "__dict__"),
]:
    if pair not in hidden:
        print("NOT HIDDEN", pair)
