"""The callback of a weak reference runs a loop when its object dies on the way out."""
# options: --limit steps=60K
import _weakref


class Thing:
    pass


def late(reference):
    for _ in range(1_000_000):
        pass
    print("escaped")


thing = Thing()
kept = _weakref.ref(thing, late)
try:
    for _ in range(100_000):
        pass
finally:
    del thing
