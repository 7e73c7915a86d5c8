# options: --limit recursion=200
"""The recursion limit is raised by the function that exists for that."""
import sys

sys.setrecursionlimit(5000)


def f(n):
    return n and f(n - 1)


if f(3000) == 0:
    print("escaped")
