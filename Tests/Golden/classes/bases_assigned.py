# Assigning bases changes the search of all classes below, or nothing when one fails.
class A: tag = "A"
class B: tag = "B"
class C(A): pass
class D(C): pass

print(D.tag, [c.__name__ for c in A.__subclasses__()])
C.__bases__ = (B,)
print(D.tag, [c.__name__ for c in A.__subclasses__()], [c.__name__ for c in B.__subclasses__()])

class Stubborn(type):
    allowed = True
    def mro(cls):
        if not Stubborn.allowed:
            raise ValueError("no")
        return type.mro(cls)

class E(C, metaclass=Stubborn): pass
Stubborn.allowed = False
try:
    C.__bases__ = (A,)
except ValueError as e:
    print(e, C.__bases__[0].__name__, C.tag, D.tag, E.tag)
for bases in [(), 3, (D,), (C,), (3,)]:
    try:
        C.__bases__ = bases
    except TypeError as e:
        print(e)
try:
    del C.__bases__
except TypeError as e:
    print(e)
