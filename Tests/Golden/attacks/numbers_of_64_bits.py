# options: -r
"""Whatever is told as a number may need more than a word holds, and tells no address."""

import collections
import io
import itertools
import operator
import struct
import types
from _collections import _tuplegetter

LARGE = 2**63 - 1
MIDDLE = 2**62


def show(f, *arguments):
    try:
        print(f(*arguments))
    except Exception as e:
        print(type(e).__name__, e)


class Number:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


show(io.BufferedReader, io.BytesIO(), LARGE)
text = io.TextIOWrapper(io.BytesIO(b"abc"))
text._CHUNK_SIZE = MIDDLE
print(text._CHUNK_SIZE, text.read())
show(io.BytesIO().truncate, LARGE)
show(io.StringIO().truncate, LARGE)

for index in MIDDLE, LARGE, -1, Number(LARGE):
    getter = _tuplegetter(index, "")
    show(repr, getter)
    show(getter.__get__, 5)
    show(getter.__get__, (1, 2))

show(operator.length_hint, itertools.repeat(1, LARGE))
show(operator.length_hint, 5, LARGE)
show("{0[9223372036854775807]}".format, [1, 2])
show("{0[4611686018427387904]}".format, {MIDDLE: "there"})
show(struct.calcsize, f"{LARGE}s")
show(lambda: struct.Struct(f"{MIDDLE}s").size)


class Sequence:
    def __len__(self):
        return LARGE

    def __getitem__(self, i):
        return i


class Mapping(dict):
    def __len__(self):
        return LARGE


it = reversed(Sequence())
print(operator.length_hint(it), next(it), next(it), operator.length_hint(it))
it.__setstate__(MIDDLE)
print(next(it), next(it), it.__reduce__()[2])
it = iter(Sequence())
it.__setstate__(MIDDLE - 1)
print(next(it), next(it), operator.length_hint(it))
it.__setstate__(LARGE - 1)
print(next(it))
show(next, it)
show(len, types.MappingProxyType(Mapping()))
it = iter(range(MIDDLE - 10, MIDDLE - 1, 100))
print(next(it), it.__reduce__()[1])
print(operator.length_hint(iter(range(-MIDDLE, MIDDLE - 1))))


class Lines(io.IOBase):
    def __iter__(self):
        class Line:
            def __len__(self):
                return MIDDLE - 1

        return iter([Line(), Line(), Line(), Line()])


print(len(Lines().readlines(LARGE)), len(Lines().readlines(MIDDLE)))
