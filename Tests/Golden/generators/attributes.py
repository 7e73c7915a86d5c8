# A generator tells its state, code, name and what it delegates to.
def g():
    yield 1
    yield from h()
def h():
    yield 2
it = g()
print(it.gi_running, it.gi_suspended, it.gi_code is g.__code__, it.gi_yieldfrom, it.__name__, it.__qualname__, it.gi_frame is not None)
next(it); print(it.gi_suspended, it.gi_yieldfrom)
next(it); print(it.gi_yieldfrom.__name__)
list(it); print(it.gi_frame, it.gi_suspended)
it.__name__ = "n"; it.__qualname__ = "q"; print(it.__name__, repr(it).split(" at")[0])
for v in (1, None):
    try: it.__name__ = v
    except TypeError as e: print(e)
g.__name__ = "renamed"; print(g().__name__, (i for i in []).__name__, (i for i in []).__qualname__)
try: it.gi_running = 1
except AttributeError as e: print(e)
print(type(it).__name__, iter(it) is it, (lambda: (yield)).__name__)
