# differs: CPython hides nothing.
# options: -r --limit cpu=60s
# stress: no, it asks tens of thousands of questions
"""Whatever an object is, each of its attributes is there or is not, whichever way one asks."""

import array
import collections
import functools
import io
import itertools
import operator
import re
import sys
import weakref


def generator():
    yield 1


async def stream():
    yield 1


class Own:
    def method(self):
        pass


samples = [
    None, ..., NotImplemented, len, [].append, str.join, int.__add__, (1).__add__, Own().method, Own.method,
    generator(), stream(), iter([]), iter(()), iter(""), iter(b""), iter({}), iter(set()), iter(range(1)),
    {}.keys(), {}.values(), {}.items(), iter({}.items()), reversed([]), re.compile("a"), re.match("a", "a"),
    compile("1", "f", "eval"), list[int], int | str, functools.partial(len), operator.itemgetter(1),
    sys.version_info, sys.float_info, sys.flags, io.StringIO(), io.BytesIO(), memoryview(b""), sys.stdout,
    weakref.ref(Own), property(len), staticmethod(len), classmethod(len), super(Own, Own()), array.array("b"),
    collections.deque(), itertools.count(), itertools.chain(), zip(), map(len, []), enumerate([]), slice(1),
    Own.__init__, object().__str__, Own, Own(), int, type, object, ValueError("x"), sys, operator, "a", 1, 1.5,
]
try:
    1 / 0
except ZeroDivisionError as problem:
    samples += [problem, problem.__traceback__]
HIDDEN = """__globals__ __code__ __closure__ __defaults__ __kwdefaults__ __builtins__ __dict__ __self__ __func__
    gi_frame gi_code ag_frame tb_frame tb_next f_back f_globals co_consts __subclasses__ __bases__ __mro__
    __wrapped__ fget func __traceback__ __context__ __objclass__ __loader__ __spec__ nosuch""".split()
missing = object()


def routes(x, name, thorough):
    yield "getattr", lambda: getattr(x, name)
    yield "default", lambda: 1 / (getattr(x, name, missing) is not missing)
    yield "hasattr", lambda: 1 / hasattr(x, name)
    yield "getter", lambda: operator.attrgetter(name)(x)
    yield "map", lambda: list(map(getattr, [x], [name]))
    yield "format", lambda: ("{0." + name + "!r:.0}").format(x)
    yield "type", lambda: type(x).__getattribute__(x, name)
    if not isinstance(x, (type, type(sys), type(list[int]), type(super(Own, Own())))):
        yield "object", lambda: object.__getattribute__(x, name)
    if thorough:
        yield "dot", lambda: eval("x." + name, {"x": x})
        yield "wide", lambda: eval("x." + name.replace("o", "\uff4f"), {"x": x})
        yield "f-string", lambda: eval("f'{x." + name + "!r:.0}'", {"x": x})
        yield "pattern", lambda: exec(
            f"match x:\n  case object({name}=v): pass\n  case _: raise AttributeError", {"x": x}
        )
        yield "augmented", lambda: exec(f"x.{name} |= missing", {"x": x, "missing": Reads()})


class Reads:
    """What an augmented assignment that got as far as to read meets: no attribute was refused."""

    def __ror__(self, other):
        raise LookupError


asked = 0
for x in samples:
    for name in sorted({*dir(x), *HIDDEN}):
        answers = {}
        for route, look in routes(x, name, asked % 23 == 0 or name in HIDDEN[:6]):
            try:
                look()
                answers[route] = "there"
            except (AttributeError, ZeroDivisionError):
                answers[route] = "absent"
            except (LookupError, TypeError, ValueError):
                answers[route] = "there"
        asked += len(answers)
        if len(set(answers.values())) > 1:
            print("DISAGREE", str(type(x)), name, answers)
print(asked > 10_000)
