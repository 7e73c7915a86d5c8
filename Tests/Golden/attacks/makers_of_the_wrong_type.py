# differs: CPython has no restricted realm.
# options: -r
"""A maker makes only what its own class lays out."""

import sys


def f():
    pass


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: type(sys).__new__(list))
refused(lambda: type(sys).__new__(int))
refused(lambda: object.__new__(list))
refused(lambda: object.__new__(type(f)))
refused(lambda: int.__new__(str))
refused(lambda: list.__new__(dict))
refused(lambda: str.__new__(bytes))
refused(lambda: BaseException.__new__(int))
refused(lambda: tuple.__new__(list))
refused(lambda: object.__new__(type(len)))
refused(lambda: type.__new__(int, 'X', (), {}))
refused(lambda: property.__new__(int))
refused(lambda: dict.fromkeys.__self__)
refused(lambda: object.__new__(type((i for i in []))))
