# A property takes its documentation from the getter unless it was given one.
def first(self):
    "first"
def second(self):
    "second"
p = property(first)
print(p.__doc__, p.getter(second).__doc__, p.setter(second).__doc__)
q = property(first, doc="own")
print(q.__doc__, q.getter(second).__doc__, q.deleter(second).__doc__)
p.__doc__ = "new"
print(p.__doc__)
class Sub(property):
    "class doc"
print(Sub(first).__doc__, Sub(first, doc="own").__doc__, Sub().__doc__, Sub(first).getter(second).__doc__)
class Slotted(property):
    __slots__ = ()
print(Slotted(doc="x").__doc__)
try:
    Slotted(first)
except AttributeError as e:
    print(e)
class WithSlot(property):
    __slots__ = ("__doc__",)
print(WithSlot(first).__doc__)
