# A classmethod is called with the class, whatever its function would do as a descriptor.
from functools import partial

class C:
    a = classmethod(partial(print, 1))
    b = classmethod(property(lambda self: 2))
    c = classmethod(staticmethod(lambda cls: cls.__name__))

C.a(2)
print(C.b, C().c())
