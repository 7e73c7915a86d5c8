# close() gives what the generator returned when it caught the exit.
def g(catching):
    try:
        yield 1
    except GeneratorExit:
        if catching:
            return "closed"
        raise
it = g(True)
next(it)
print(it.close(), it.close())
it = g(False)
next(it)
print(it.close())
print(g(True).close())
def bad():
    try:
        yield 1
    except GeneratorExit:
        yield 2
it = bad()
next(it)
try:
    it.close()
except RuntimeError as e:
    print(e)
class Broken:
    def __iter__(self): return self
    def __next__(self): return 1
    def __getattr__(self, name): raise ZeroDivisionError
def delegating():
    yield from Broken()
it = delegating()
next(it)
import sys
sys.unraisablehook = lambda u: print("unraisable", type(u.exc_value).__name__)
print(it.close())
