# One frame object for each frame; its line and caller while it runs, and afterwards.
import sys


def f():
    frame = sys._getframe()
    first = frame.f_lineno
    print(frame is sys._getframe(), frame.f_lineno - first, frame.f_code.co_name)
    print(g(frame))
    return frame


def g(caller):
    frame = sys._getframe()
    return frame.f_back is caller, frame.f_back.f_back is sys._getframe(2), frame.f_back.f_lineno > 0


frame = f()
print(frame.f_back is sys._getframe(), frame.f_lineno > frame.f_code.co_firstlineno)


def walk():
    x = 1
    yield sys._getframe()
    yield x


generator = walk()
print(generator.gi_frame.f_lineno == walk.__code__.co_firstlineno)
inner = next(generator)
print(inner.f_code.co_name, inner.f_back)
generator.gi_frame.f_locals["x"] = 8
print(next(generator))
print(list(generator), generator.gi_frame)


def depth(n):
    return sys._getframe(n).f_code.co_name


print(depth(0), depth(1))
try:
    sys._getframe(50)
except ValueError as error:
    print(error)


class Body:
    here = sys._getframe().f_locals is locals()


print(Body.here, sys._getframe().f_locals is globals())


def snapshot():
    x = 1
    held = locals()
    held["x"] = 5
    exec("x = 9")
    return x, held["x"], locals() is held


print(snapshot())
