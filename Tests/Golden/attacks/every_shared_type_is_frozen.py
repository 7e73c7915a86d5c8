# differs: CPython has no restricted realm.
# options: -r --limit cpu=60s
# stress: no, it asks tens of thousands of questions
"""No attribute of any type that realms share can be set, deleted or replaced, in any way."""

import array
import builtins
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
    vars.__class__, type(type.__dict__["__dict__"] if 0 else 1), Own.__init__, object().__str__,
]
types = {type(sample) for sample in samples}
types |= {value for value in vars(builtins).values() if isinstance(value, type)} if 0 else {
    getattr(builtins, name) for name in dir(builtins) if isinstance(getattr(builtins, name, 0), type)
}
for found in list(types):
    types |= set(found.__mro__) - {object} | {type(found)}
types.add(object)
types -= {found for found in types if found.__module__ == "__main__"}
EXTRA = ("new", "__bases__", "__name__", "__class__", "__dict__", "__abstractmethods__", "__doc__", "__mro__")
ways = {
    "set": setattr,
    "type set": type.__setattr__,
    "object set": object.__setattr__,
    "delete": lambda found, name, value: delattr(found, name),
    "type delete": lambda found, name, value: type.__delattr__(found, name),
    "object delete": lambda found, name, value: object.__delattr__(found, name),
    "dictionary": lambda found, name, value: found.__dict__.__setitem__(name, value),
    "statement": lambda found, name, value: exec(f"found.{name} = value", {"found": found, "value": value}),
}
tried = escaped = 0
for found in sorted(types, key=lambda found: (found.__module__, found.__qualname__)):
    for name in sorted({*dir(found), *EXTRA}):
        for way, act in ways.items():
            if way == "statement" and tried % 7:
                tried += 1
                continue
            tried += 1
            try:
                act(found, name, Own)
            except (TypeError, AttributeError):
                continue
            escaped += 1
            print("ESCAPED", way, found, name)
print(len(types) > 100, tried > 10_000, escaped)
