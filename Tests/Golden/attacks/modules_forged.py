# differs: CPython has no restricted realm.
# options: -r
"""A module made by hand, or put into the table, has no more than the real one."""

import math
import os
import sys


class Posix(type(sys)):
    pass


def forged(name):
    sys.modules[name] = os
    return __import__(name).system


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: type(sys)('posix').system)
refused(lambda: type(sys)('os').system)
refused(lambda: forged('os2').system)
refused(lambda: forged('posix'))
refused(lambda: type(sys).__init__(math, 'os') or math.system)
refused(lambda: setattr(math, '__class__', Posix) or math.system)
