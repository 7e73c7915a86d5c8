# options: --limit recursion=200
"""Calls go through native functions that call back, each level of which might not count."""
from functools import partial, reduce


def f(n):
    return n and reduce(lambda a, b: max(map(f, [n - 1])), [1, 2])


if f(100) == 0:
    print("escaped")
