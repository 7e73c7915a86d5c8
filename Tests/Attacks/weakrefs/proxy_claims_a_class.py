"""A proxy passes for the class of its object where a type is asked for by the object itself."""
import _weakref


class C:
    def m(self):
        return self


c = C()
p = _weakref.proxy(c)
look = type(C.m).__get__
if isinstance(p, C) and look(C.m, p, C).__self__ is p:
    print("escaped")
