# A `__new__` of a base is no way around the one of a type that keeps more in its instances.
import collections
import io
import os
import sys
import time


class Stream(io.StringIO):
    def __new__(cls):
        return object.__new__(cls)


def attempt(make, *arguments):
    try:
        print(repr(make(*arguments)))
    except TypeError as e:
        print("refused", ("is not safe" in str(e)))


attempt(tuple.__new__, os.uname_result)
attempt(tuple.__new__, os.stat_result, range(3))
attempt(tuple.__new__, time.struct_time, (1, 2))
attempt(tuple.__new__, type(sys.version_info))
attempt(int.__new__, bool)
attempt(Exception.__new__, OSError)
attempt(BaseException.__new__, KeyError, 1)
attempt(BaseException.__new__, ExceptionGroup, "m", [])
attempt(io.TextIOBase.__new__, io.StringIO)
attempt(io.IOBase.__new__, Stream)
attempt(Stream)
attempt(dict.__new__, collections.OrderedDict)
attempt(dict.__new__, collections.defaultdict)
attempt(tuple.__new__, collections.namedtuple("Pair", "a b"), (1, 2))
attempt(list.__new__, type("L", (list,), {}))
attempt(time.struct_time.__new__, time.struct_time, range(9))
for sequence in (time.struct_time, os.stat_result, type(sys.flags)):
    try:
        type("Derived", (sequence,), {})
    except TypeError as e:
        print(e)
