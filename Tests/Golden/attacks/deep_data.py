# differs: CPython has no restricted realm.
# options: -r
"""Depth ends in an exception."""

def nested(x, bottom=None):
    make = {list: lambda y: [y], tuple: lambda y: (y,), dict: lambda y: {1: y}}[type(x)]
    if bottom:
        x = bottom
    for _ in range(100_000):
        x = make(x)
    return x


def nested_map():
    x = iter([1])
    for _ in range(100_000):
        x = map(int, x)
    return list(x)


def deep_alias():
    x = list
    for _ in range(100_000):
        x = list[x]
    return x


def deep_slice():
    x = slice(0)
    for _ in range(100_000):
        x = slice(x)
    return x


def called(f):
    for _ in range(100_000):
        f = staticmethod(f)
    return f([])


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: repr(nested([])))
refused(lambda: hash(nested(())))
refused(lambda: nested([]) == nested([]))
refused(lambda: nested(()) < nested(()))
refused(lambda: str(nested({})))
refused(lambda: isinstance(1, nested((), str)))
refused(lambda: nested_map())
refused(lambda: list[deep_alias()] and repr(deep_alias()))
refused(lambda: hash(deep_slice()))
refused(lambda: called(len))
