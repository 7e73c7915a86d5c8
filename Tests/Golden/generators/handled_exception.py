# A generator sees what its resumer handles only while it runs, and what it handles itself always.
import sys

def g():
    try:
        yield sys.exception()
        raise TypeError()
    except TypeError as e:
        print(type(sys.exception()).__name__, type(e.__context__).__name__)
        yield sys.exception()
        print(type(sys.exception()).__name__)
    print(type(sys.exception()).__name__)
    yield sys.exception()
    print(type(sys.exception()).__name__)

it = g()
print(next(it))
try:
    raise ValueError
except ValueError:
    print(repr(next(it)))
print(sys.exception())
try:
    raise KeyError
except KeyError:
    print(repr(next(it)))
try:
    next(it)
except StopIteration:
    print("end")

def h():
    try:
        raise RuntimeError
    except RuntimeError:
        yield 1
        yield 2
    print(sys.exception())
    yield 3
it = h()
try:
    raise IndexError
except IndexError:
    next(it)
print(next(it), sys.exception(), next(it))

# The exception that is thrown in may be the one that the caller handles; it is not lost.
def keeper():
    try:
        yield
    except ValueError:
        yield repr(sys.exception())
        yield repr(sys.exception())
        raise
it = keeper()
next(it)
try:
    raise ValueError("v")
except ValueError as e:
    print(it.throw(e))
print(next(it), sys.exception())
try:
    next(it)
except ValueError as e:
    print("raised again", e)
