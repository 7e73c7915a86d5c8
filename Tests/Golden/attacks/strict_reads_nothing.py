# differs: CPython has no restricted realm.
# options: -r --policy strict
"""The strict policy opens nothing."""

import io
import os
import sys


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: open('/etc/passwd'))
refused(lambda: os.listdir('.'))
refused(lambda: os.getpid)
refused(lambda: sys.path)
refused(lambda: __import__('json.tool'))
refused(lambda: __import__('time'))
refused(lambda: __import__('posix').stat)
refused(lambda: io.FileIO('/etc/passwd'))
refused(lambda: io.open_code('/etc/passwd'))

import math
print(math.sqrt(16))
