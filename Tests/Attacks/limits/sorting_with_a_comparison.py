# options: --limit steps=200K
"""A comparison that swallows everything is called by sort, and the list is there afterwards."""
from functools import cmp_to_key


def compare(a, b):
    try:
        for _ in range(10**4):
            pass
    except BaseException:
        return 0
    return a - b


l = list(range(300, 0, -1))
l.sort(key=cmp_to_key(compare))
if l[0] == 1:
    print("escaped")
