# reason: the module works by other means there, which programs may use
"""The library evaluates annotations by a built-in that programs may replace."""
import builtins
import functools

found = []
builtins.eval = lambda text, names=None: found.append(names) or int


@functools.singledispatch
def f(x):
    pass


def g(x: "int"):
    pass


f.register(g)
if found[0] is globals():
    print("escaped")
