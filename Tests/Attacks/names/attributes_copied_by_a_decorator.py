"""functools.update_wrapper copies hidden attributes, which it is told to."""
import functools


class Holder:
    pass


def f():
    pass


names = "__globals__", "__code__", "__closure__"
holder = functools.update_wrapper(Holder(), f, names, ())
if holder.__globals__ is globals():
    print("escaped")
