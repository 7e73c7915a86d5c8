"""A generator function becomes awaitable, for which its code object is replaced."""
import types


def f():
    yield 1


before = f.__code__
types.coroutine(f)
if f.__code__ is not before:
    print("escaped")
