# differs: CPython may crash here.
# Chains of partials end in RecursionError, as their reprs do.
from functools import partial


def f(*args):
    return args


r = partial(max)
r.__setstate__((r, (), {}, {}))
try:
    r()
except RecursionError as e:
    print("RecursionError")
r.__setstate__((max, (), {}, {}))
# A chain that is not flattened.
deep = partial(f)
for i in range(20_000):
    deep.x = 1
    deep = partial(deep, i)
try:
    deep()
except RecursionError:
    print("RecursionError")
try:
    repr(deep)
except RecursionError:
    print("RecursionError")
while isinstance(deep, partial):
    deep = deep.func
