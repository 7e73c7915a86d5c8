# Raising and catching, by class and by tuple; else, finally, and what a handler may do.
from __future__ import print_function
import sys

class Problem(Exception):
    pass

class Worse(Problem):
    def __init__(self, code, text):
        Problem.__init__(self, code, text)
        self.code = code
    def __str__(self):
        return "worse %d" % self.code

def attempt(action):
    try:
        result = action()
    except (KeyError, IndexError) as e:
        print("lookup", type(e).__name__, e)
    except Worse as e:
        print(e, e.args, e.code)
    except Problem as e:
        print("problem", e.args)
    except Exception as e:
        print("other", type(e).__name__)
    else:
        print("fine", result)
    finally:
        print("done")

def throw(e):
    raise e

attempt(lambda: {}["a"])
attempt(lambda: [][1])
attempt(lambda: throw(Worse(3, "x")))
attempt(lambda: throw(Problem))
attempt(lambda: throw(Problem("a", "b")))
attempt(lambda: 1 // 0)
attempt(lambda: 3)

def order():
    try:
        try:
            print("body")
            raise ValueError("first")
        finally:
            print("inner")
    except ValueError as e:
        print("handler", e)
        return "returned"
    finally:
        print("outer")
print(order())

def overrides():
    try:
        return "try"
    finally:
        return "finally"

def leaves():
    while True:
        try:
            break
        finally:
            print("leaving")
print(overrides(), leaves())

def again():
    try:
        raise KeyError("k")
    except KeyError:
        raise
try:
    again()
except LookupError as e:
    print(repr(e.args), sys.exc_info()[0] is KeyError, sys.exc_info()[1] is e)

for bad in (3, "text", None, object):
    try:
        raise bad
    except TypeError as e:
        print("TypeError")

def nested(n):
    try:
        if n == 0:
            raise Problem("deep")
        nested(n - 1)
    finally:
        depth.append(n)
depth = []
try:
    nested(4)
except Problem as e:
    print(e, depth)

try:
    assert 1 == 2, "sums"
except AssertionError as e:
    print(e)
print(issubclass(Worse, Exception), Worse.__bases__ == (Problem,), KeyError.__mro__[1].__name__)
print(repr(ValueError("a", 1)), str(ValueError()), str(KeyError("k")), EnvironmentError(2, "text").errno)
