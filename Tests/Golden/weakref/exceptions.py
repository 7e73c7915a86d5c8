import _weakref
class E(Exception): pass
class F(E): pass
class G(Exception): __slots__ = ()
class H(G, E): pass
class V(ValueError): __slots__ = ("x", "__weakref__")
for c in (E, F, G, H, V, ValueError, KeyError):
    x = c()
    try:
        r = _weakref.ref(x)
        print(c.__name__, r() is x, x.__weakref__ is r, "__weakref__" in c.__dict__, c.__weakrefoffset__ != 0)
    except TypeError as e:
        print(e)
