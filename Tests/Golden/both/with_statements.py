# What is entered is left, in the opposite order, whatever happens.
from __future__ import print_function

class Room(object):
    def __init__(self, name, quiet=False):
        self.name, self.quiet = name, quiet
    def __enter__(self):
        print("enter", self.name)
        return self.name
    def __exit__(self, kind, value, traceback):
        print("leave", self.name, kind and kind.__name__)
        return self.quiet

with Room("a") as a, Room("b") as b:
    print(a, b)

try:
    with Room("outer"):
        with Room("inner"):
            raise ValueError("x")
except ValueError as e:
    print("caught", e)

with Room("quiet", True):
    raise KeyError
print("on")

def early():
    with Room("return"):
        return 1
print(early())

for i in range(2):
    with Room("loop"):
        if i == 0:
            continue
        break

class Broken(object):
    def __enter__(self):
        raise RuntimeError("at the door")
    def __exit__(self, *args):
        print("never")
try:
    with Room("first"), Broken():
        print("never")
except RuntimeError as e:
    print(e)

from contextlib import contextmanager

@contextmanager
def tag(name):
    print("<%s>" % name)
    try:
        yield name.upper()
    finally:
        print("</%s>" % name)

with tag("p") as shown:
    print(shown)
try:
    with tag("b"):
        raise IndexError(1)
except IndexError as e:
    print(repr(e.args))
