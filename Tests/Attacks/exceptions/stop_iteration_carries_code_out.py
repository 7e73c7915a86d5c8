"""The value of a StopIteration brings a code object out of a generator that delegates to another."""


def inner():
    yield
    return inner.__code__


def outer():
    return (yield from inner())


g = outer()
next(g)
try:
    next(g)
except StopIteration as stop:
    if stop.value.co_name == "inner":
        print("escaped")
