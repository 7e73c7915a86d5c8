# differs: CPython has no restricted realm.
# options: -r
"""A number is no way to what others opened."""

import os


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: open(-1))
refused(lambda: open(2**31))
refused(lambda: open(2**63))
refused(lambda: open(99).read())
refused(lambda: open(99, 'w'))
refused(lambda: os.stat(99))
refused(lambda: os.fstat(99))
refused(lambda: os.listdir(99))
