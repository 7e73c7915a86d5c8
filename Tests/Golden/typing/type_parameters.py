# Type parameters of functions, classes and aliases: names, bounds, constraints, defaults.
def f[T, U: int, V: (int, str), *Ts, **P, D = list](a: T) -> V: ...
for p in f.__type_params__:
    print(type(p).__name__, p.__name__, p, p.__module__, p.has_default())
T, U, V, Ts, P, D = f.__type_params__
print(U.__bound__, V.__constraints__, T.__bound__, T.__constraints__, D.__default__, T.__default__)
print(T.__covariant__, T.__contravariant__, T.__infer_variance__, P.args, P.kwargs, P.args.__origin__ is P)
class C[A, B = int]:
    def m[X](self): return A, X
print(C.__type_params__, C.__parameters__ if hasattr(C, "__parameters__") else "", C().m()[0], C.__bases__[0].__name__)
type L[E] = list[E] | None
print(L, L.__name__, L.__type_params__, L.__value__, L[int], L.__module__)
type Lazy = undefined
try: Lazy.__value__
except NameError as e: print(e)
for bad in (lambda: type("X", (T,), {}), lambda: type("X", (Ts,), {}), lambda: type("X", (P,), {}), lambda: type("X", (P.args,), {})):
    try: bad()
    except TypeError as e: print(e)
try: f[int]
except TypeError as e: print(e)
