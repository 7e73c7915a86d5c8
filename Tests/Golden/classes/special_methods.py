# Operators ask the type, not the instance, and say what they need.
class E: pass
e = E(); e.__len__ = lambda: 3; e.__call__ = lambda: 1; e.__iter__ = lambda: iter([])
def bad(f):
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
for f in (lambda: len(e), lambda: e(), lambda: iter(e), lambda: e[0], lambda: e + 1, lambda: 1 + e, lambda: -e, lambda: e < e, lambda: e @ e, lambda: e ** 2, lambda: 3 in e, lambda: next(e), lambda: hash(e) and 1, lambda: int(e), lambda: float(e), lambda: complex(e), lambda: bytes(e), lambda: abs(e), lambda: round(e), lambda: divmod(e, 1), lambda: reversed(e), lambda: e.x, lambda: format(e, "x"), lambda: [1][e], lambda: "a" * e, lambda: range(e), lambda: ~e): bad(f)
def with_(s):
    with s: pass
bad(lambda: with_(e))
class Bad:
    def __len__(self): return "x"
    def __str__(self): return 1
    def __repr__(self): return 2
    def __hash__(self): return "h"
    def __bool__(self): return 3
    def __index__(self): return "i"
    def __iter__(self): return 4
    def __contains__(self, x): return []
    def __format__(self, s): return 5
    def __int__(self): return 1.5
    def __bytes__(self): return "b"
    def __dir__(self): return 3
b = Bad()
for f in (lambda: len(b), lambda: str(b), lambda: repr(b), lambda: hash(b), lambda: bool(b), lambda: [1][b], lambda: iter(b), lambda: 1 in b, lambda: format(b), lambda: int(b), lambda: bytes(b), lambda: dir(b), lambda: f"{b}"): bad(f)
class Rev:
    def __radd__(self, o): return "radd"
    def __rsub__(self, o): return NotImplemented
    def __eq__(self, o): return "eq"
    def __ne__(self, o): return NotImplemented
print(1 + Rev(), Rev() == 1, 1 == Rev(), Rev() != 1); bad(lambda: 1 - Rev())
