"""Weak references with callbacks to one object fill a table beside the heap."""
# options: --limit memory=24M --limit cpu=400ms
import _weakref


class Thing:
    pass


thing = Thing()
held = [_weakref.ref(thing, lambda r, n=n: n) for n in range(400_000)]
if _weakref.getweakrefcount(thing) == 400_000:
    print("escaped")
