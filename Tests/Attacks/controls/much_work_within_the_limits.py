# options: --limit steps=5M --limit recursion=300 --limit memory=32M
"""Loops, recursion and native callbacks in amounts that are allowed."""
import re
from functools import cmp_to_key, reduce


def depth(n):
    return n and 1 + depth(n - 1)


assert depth(200) == 200 and sum(range(20000)) == 199990000
assert sorted(range(500), key=cmp_to_key(lambda a, b: b - a))[0] == 499
assert re.sub("a", lambda m: m[0] * 2, "banana") == "baanaanaa"
assert reduce(lambda a, b: a * b, range(1, 200)) % 211 != 0
try:
    depth(10**6)
except RecursionError:
    print("fine")
