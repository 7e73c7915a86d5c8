# options: --limit memory=16M --limit recursion=1000000
# reason: CPython's own bound of recursion is lower than its memory
"""Calls nest until their frames are as big as several quotas."""


def deep(n, a=1, b=2, c=3, d=4, e=5, f=6, g=7, h=8):
    return n and deep(n - 1)


deep(200_000)
print("escaped")
