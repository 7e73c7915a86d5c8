# differs: CPython has no restricted realm.
# options: -r
"""A module's namespace shows what its names do, and no more."""

import math
import os
import sys


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: os.__dict__['system'])
refused(lambda: vars(os)['system'])
refused(lambda: os.__dict__.get('fork').x)
refused(lambda: sys.__dict__['_getframe'])
refused(lambda: object.__getattribute__(os, 'system'))
refused(lambda: type(os).__getattribute__(os, 'system'))
refused(lambda: os.__getattr__('system'))
refused(lambda: math.__dict__)
refused(lambda: vars(math))
refused(lambda: exec('from os import *; system', {}))
refused(lambda: exec('from os import system', {}))
refused(lambda: getattr(os, 'sys' + 'tem'))
refused(lambda: __import__('os', fromlist=['system']).system)
