# differs: CPython has no limits
# options: -r --limit cpu=500ms
"""Attributes that a wrapper takes over are paid for."""
import functools


def f():
    pass


for i in range(50000):
    setattr(f, "a%d" % i, i)
while True:
    functools.update_wrapper(lambda: 0, f)
