"""The class of generators is called through type to get one with code of one's choice."""


def f():
    yield 1


kind = type(f())
function = type(f)(f.__code__, {"open": open})
g = function()
if isinstance(g, kind) and next(g) == 1:
    print("escaped")
