# differs: CPython has no restricted realm.
# options: -r
"""A refusal has one type to catch, and the classic words."""

import os


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: __import__('socket'))
refused(lambda: open('made', 'w'))
refused(lambda: os.system)
refused(lambda: (lambda: 0).__globals__)
refused(lambda: breakpoint())

for source in ("import socket", "open('made', 'w')", "os.system", "(lambda: 0).__code__"):
    try:
        exec(source)
    except Exception as e:
        print([c.__name__ for c in type(e).__mro__ if c.__module__ != "builtins"], isinstance(e, (ImportError, OSError, AttributeError)))
