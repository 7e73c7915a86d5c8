# Class patterns check the type, then attributes by position and by name.
class P:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
def f(v):
    match v:
        case P(0, y): return "x=0", y
        case P(x, y=1): return "y=1", x
        case P(x=x): return x
        case int(n) | float(n): return "number", n
        case str(): return "str"
        case list([a, *_]): return "list", a
        case dict(): return "dict"
for v in (P(0, 5), P(3, 1), P(3, 2), 7, 1.5, True, "s", [1, 2], {}, None): print(f(v))
def attempt(text, **names):
    try: exec(text, {"P": P, **names})
    except Exception as e: print(type(e).__name__, e)
attempt("match P(1, 2):\n case P(1, 2, 3): pass")
attempt("match P(1, 2):\n case P(1, x=1): pass")
attempt("match 1:\n case int(1, 2): pass")
attempt("match 1:\n case Q(): pass", Q=3)
attempt("match Q():\n case Q(1): pass", Q=type("Q", (), {"__match_args__": [1]}))
attempt("match Q():\n case Q(1): pass", Q=type("Q", (), {"__match_args__": (1,)}))
attempt("match Q():\n case Q(1): pass", Q=type("Q", (), {}))
class Mangled:
    def f(self, x):
        match x:
            case P(__a=y): return y
p = P(1, 2); setattr(p, "__a", "plain")
print(Mangled().f(p))
