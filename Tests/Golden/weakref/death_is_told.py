# After a collection, references to what died are empty and their callbacks have been called.
import gc
from _weakref import proxy, ref

log = []


class Thing:
    pass


def make(i):
    thing = Thing()
    thing.number = i
    return ref(thing, lambda reference: log.append(reference())), proxy(thing)


def use():
    return [make(i) for i in range(50)]


pairs = use()
gc.collect()
# The native stack may keep a few alive by accident.
dead = [pair for pair in pairs if pair[0]() is None]
print(len(dead) > 40, len(log) > 40, set(log))
try:
    dead[0][1].number
except ReferenceError as problem:
    print(problem)
