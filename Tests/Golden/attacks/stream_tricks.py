# differs: CPython has no restricted realm.
# options: -r
"""The standard streams write, read, and no more."""

import sys


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: sys.stdout.buffer.raw.truncate(0))
refused(lambda: sys.stdin.buffer.raw.write(b'x'))
refused(lambda: open(sys.stdout.fileno(), 'r').read())
refused(lambda: sys.__stdout__)
refused(lambda: sys.stdout.reconfigure(x=1))
