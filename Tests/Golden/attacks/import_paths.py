# differs: CPython has no restricted realm.
# options: -r
"""An import reads what a file may be read, and its code is restricted."""

import sys


def importing(folder):
    sys.path.insert(0, folder)
    return __import__('environ')


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: __import__('environ'))
refused(lambda: exec('import fence_made'))
refused(lambda: importing('/proc/self'))
refused(lambda: importing('/proc/self/root/proc/self'))
refused(lambda: importing('/dev'))
refused(lambda: importing('\0'))
refused(lambda: importing(5))
