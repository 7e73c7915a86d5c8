# What a function has, and what its attributes may be set to.
def f(a: int, b: "str" = 2, *, c=3) -> None:
    "Doc."
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__closure__, f.__dict__, f.__type_params__)
f.x = 1; print(vars(f)); del f.x
def bad(g):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
for n, v in (("__name__", 1), ("__qualname__", None), ("__defaults__", [1]), ("__kwdefaults__", 1), ("__annotations__", 1), ("__code__", 1), ("__dict__", 1), ("__closure__", ()), ("__globals__", {}), ("__type_params__", [])): bad(lambda: setattr(f, n, v))
def outer():
    z = 1
    def inner(): return z
    return inner
bad(lambda: setattr(f, "__code__", outer().__code__)); print(outer().__closure__[0].cell_contents, outer.__qualname__, outer().__qualname__)
f.__defaults__ = None; bad(lambda: f(1)); f.__annotations__ = None; print(f.__annotations__)
import types
g = types.FunctionType(f.__code__, globals(), "g", (5,)); print(g.__name__, g.__defaults__)
c = types.CellType(3); print(c.cell_contents, types.CellType() < c, c == types.CellType(3), types.CellType(2) > c, types.CellType() == types.CellType()); bad(lambda: types.CellType().cell_contents); bad(lambda: hash(c))
