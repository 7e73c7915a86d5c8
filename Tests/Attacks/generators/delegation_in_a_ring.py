"""A generator that delegates tells what it delegates to, and that tells its code."""


def first():
    yield from second()


def second():
    yield 1


a = first()
next(a)
if a.gi_yieldfrom.gi_code is second.__code__:
    print("escaped")
