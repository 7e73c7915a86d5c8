# differs: CPython has no restricted realm.
# options: -r --policy howto
"""The HOWTO's policy is its lists."""

import os
import sys


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: __import__('functools') and 1 / 0)
refused(lambda: __import__('_io'))
refused(lambda: __import__('unicodedata'))
refused(lambda: os.scandir)
refused(lambda: os.environ)
refused(lambda: os.urandom)
refused(lambda: sys.modules)
refused(lambda: sys.stdout)
refused(lambda: os.system)

print(os.getpid() > 0, len(os.listdir('.')) > 0, sys.platform)
