# The search order is C3, and what has none is refused.
class O: pass
class A(O): pass
class B(O): pass
class C(A, B): pass
class D(B): pass
class E(C, D): pass
print([c.__name__ for c in E.__mro__], E.mro() == list(E.__mro__))
for bases in ((A, O, B), (O, A), (C, B, A)):
    try: print([c.__name__ for c in type("X", bases, {}).__mro__])
    except TypeError as e: print(e)
class F:
    def f(self): return "F"
class G(F):
    def f(self): return "G" + super().f()
class H(F):
    def f(self): return "H" + super().f()
class I(G, H):
    def f(self): return "I" + super().f()
print(I().f(), super(G, I()).f(), super(H, I).f.__qualname__, I.__bases__, I.__base__.__name__)
