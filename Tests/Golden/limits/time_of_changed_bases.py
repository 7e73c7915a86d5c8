# differs: CPython has no limits
# options: -r --limit cpu=500ms
"""Whoever has all caches emptied, as new bases do, pays for the way through the heap."""
names = {"a%d" % i: i for i in range(100000)}


class C:
    pass


class D(C):
    pass


class E(C):
    pass


while True:
    E.__bases__ = (D,)
    E.__bases__ = (C,)
