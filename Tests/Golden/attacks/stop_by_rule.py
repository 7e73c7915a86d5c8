# differs: CPython has no restricted realm.
# options: -r --policy stop_by_rule.policy
"""The verdict "stop" passes every handler; nothing of the program runs after it."""

import atexit
import os
import sys


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        print("ESCAPED to exit", args)
        return True

    def __del__(self):
        print("ESCAPED to del")


def generator():
    try:
        yield os.getuid()
    finally:
        print("ESCAPED to a generator")


class Meta(type):
    def __instancecheck__(cls, instance):
        print("ESCAPED to a check")
        return True


class Caught(BaseException, metaclass=Meta):
    pass


class Lazy:
    def __getattr__(self, name):
        return os.getuid()

    def __eq__(self, other):
        return os.getuid()

    __hash__ = None


atexit.register(print, "ESCAPED to an exit call")
sys.excepthook = lambda *args: print("ESCAPED to a hook")
print(hasattr(os, "getuid"), "getuid" in dir(os), "getuid" in vars(os))
print("begins")
try:
    with Manager():
        try:
            print(hasattr(Lazy(), "x"))
        except Caught:
            print("ESCAPED")
        except BaseException:
            print("ESCAPED")
        else:
            print("ESCAPED")
        finally:
            print("ESCAPED to finally")
        list(generator())
        [Lazy()].index(3)
        sorted([3, 1], key=lambda n: os.getuid())
finally:
    print("ESCAPED to finally")
