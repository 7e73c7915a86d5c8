"""A proxy stands for a function and is asked for what the function hides."""
import _weakref


def f():
    pass


p = _weakref.proxy(f)
if p.__globals__ is globals():
    print("escaped")
