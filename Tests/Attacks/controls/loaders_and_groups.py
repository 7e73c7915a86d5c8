"""Loaders of harmless modules, groups that derive and split in their own way, and bound descriptors."""
import functools
import math


class Group(ExceptionGroup):
    def derive(self, members):
        return Group(self.message, members)


result = []
try:
    raise Group("x", [ValueError(1), KeyError(2)])
except* ValueError as e:
    result.append(type(e) is Group)
except* KeyError as e:
    result.append(len(e.exceptions))


class Bound:
    def __get__(self, instance, owner=None):
        return lambda *arguments: arguments


class Owner:
    run = functools.partialmethod(Bound(), 1)


result.append(Owner().run(2))
result.append(math.__spec__.name)
if result == [True, 1, (1, 2), "math"]:
    print("fine")
