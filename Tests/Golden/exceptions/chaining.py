# Causes and contexts are kept, suppressed and never made into a circle.
def run(f):
    try: f()
    except BaseException as e:
        while e is not None:
            print(repr(e), "cause", repr(e.__cause__), "context", repr(e.__context__), e.__suppress_context__)
            e = e.__cause__ or e.__context__
def a():
    try: 1 / 0
    except ZeroDivisionError: raise KeyError("k")
def b():
    try: 1 / 0
    except ZeroDivisionError as e: raise KeyError("k") from e
def c():
    try: 1 / 0
    except ZeroDivisionError: raise KeyError("k") from None
def d():
    try: raise ValueError(1)
    except ValueError as e:
        try: raise TypeError(2)
        except TypeError: raise e
def e():
    try: raise ValueError(1)
    finally: raise TypeError(2)
def f():
    try:
        try: raise ValueError(1)
        except ValueError: raise TypeError(2)
    except TypeError: raise
for fn in (a, b, c, d, e, f): run(fn)
for bad in (lambda: exec("raise"), lambda: exec("raise 1"), lambda: exec("raise ValueError from 1"), lambda: exec("raise int"), lambda: exec("raise ValueError, 1")):
    try: bad()
    except BaseException as x: print(type(x).__name__, x)
class Strange(Exception):
    def __new__(cls): return 3
try: raise Strange
except TypeError as x: print(x)
