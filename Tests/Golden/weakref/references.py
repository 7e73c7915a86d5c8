# References give their object while it lives, compare and hash as it does.
from _weakref import getweakrefcount, getweakrefs, ref


class Thing:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == other.value

    def __hash__(self):
        return hash(self.value)


thing, twin = Thing(1), Thing(1)
reference = ref(thing)
print(reference() is thing, ref(thing) is reference, getweakrefcount(thing))
print(getweakrefs(thing) == [reference], reference == ref(twin), hash(reference) == hash(1))
print(reference != ref(Thing(2)), reference.__callback__, ref(thing, print) is reference)
for value in (1, "text", (), [], {}, None, 1.5, object()):
    try:
        ref(value)
    except TypeError as problem:
        print(problem)
print([ref(value)() is value for value in (len, print, Thing, ref, {1}.__class__, thing.__init__.__func__)])


class Slotted:
    __slots__ = ()


class Referable:
    __slots__ = ("__weakref__",)


try:
    ref(Slotted())
except TypeError as problem:
    print(problem)
kept = Referable()
print(ref(kept)() is kept)


class Keyed(ref):
    __slots__ = ("key",)

    def __new__(cls, object, callback, key):
        self = super().__new__(cls, object, callback)
        self.key = key
        return self

    def __init__(self, object, callback, key):
        super().__init__(object, callback)


keyed = Keyed(kept, None, "k")
print(keyed() is kept, keyed.key, keyed is ref(kept), type(ref(kept)).__name__)
