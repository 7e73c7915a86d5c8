# Generic classes join built-in bases, mangle only their parameters, and can be copied.
class A[K, V](dict[K, V]): pass
a = A(x=1); print(a, A.__bases__, A.__mro__[1:3], A.__parameters__)
class __Base:
    def __init_subclass__(cls, **k):
        super().__init_subclass__()
        cls.k = k
class B[T](__Base, __key=1): pass
print(B.__bases__[0].__name__, B.k, B[int].__args__)
def keep(x): return type("Kept", (), {"value": staticmethod(lambda: x)})
class C[T: __Base](keep(lambda: __Base)):
    def f[__T](self, x: __T): return __T
print(C.__type_params__[0].__bound__.__name__, C.__bases__[0].value()() is __Base, C().f(1).__name__)
class D[__P]:
    p = __P
print(D.p.__name__, D.__type_params__[0] is D.p)
print(B().__reduce_ex__(2)[0].__name__, type.__type_params__)
try: type("X", (object, C.__mro__[-2]), {})
except TypeError as e: print(e)
class E[*Ts = *tuple[int, str]]: pass
print(E.__type_params__[0].__default__)
