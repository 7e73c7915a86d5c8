# differs: CPython has no restricted realm.
# options: -r
"""No object becomes an instance of what it is not."""

import types


def refused(action):
    try:
        result = action()
        print("ESCAPED" if result is not None else "nothing", str(result)[:60])
    except Exception as e:
        print(type(e).__name__, e)


class A:
    pass


class B:
    __slots__ = ("x", "y")


class C(int):
    pass


def function():
    pass


a = A()
for target in (B, int, C, type, types.FunctionType, types.ModuleType, type(None), object, 5, None):
    refused(lambda: setattr(a, "__class__", target))
refused(lambda: object.__setattr__(function, "__class__", types.ModuleType))
refused(lambda: setattr(5, "__class__", C))
refused(lambda: setattr(C(1), "__class__", int))
refused(lambda: setattr(A, "__class__", A))
refused(lambda: setattr(A, "__bases__", (int,)))
refused(lambda: setattr(A, "__bases__", (A,)))
refused(lambda: setattr(A, "__bases__", ()))
refused(lambda: setattr(int, "__bases__", (A,)))
refused(lambda: setattr(A, "__mro__", (A,)))
refused(lambda: setattr(A, "__dict__", {}))
refused(lambda: setattr(types.SimpleNamespace, "__class__", type("M", (type,), {})))
refused(lambda: B.x.__get__(a))
refused(lambda: B.x.__set__(C(1), 5))
refused(lambda: type("D", (A,), {"__slots__": ("x",) * 5, "x": B.x})().x)
