# What lives only in the machine cannot be described.
def g():
    yield
import sys
for x in [g(), iter(int, 1).__class__, memoryview(b""), sys, (lambda: 0).__code__, iter(memoryview(b"")), {}.keys()]:
    try:
        x.__reduce_ex__(2)
        print("described", type(x).__name__)
    except TypeError as e:
        print(e)
class S:
    __slots__ = ("a",)
for protocol in (0, 1, 2):
    try:
        print(S().__reduce_ex__(protocol)[0].__name__)
    except TypeError as e:
        print(e)
