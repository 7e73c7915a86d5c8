# and, or, not and if-else give operands, and evaluate no more than they need.
def t(v):
    print(v, end=" "); return v
print(t(0) or t("") or t([]) or t(3) or t(4))
print(t(1) and t("a") and t(()) and t(2))
print(t(1) if t(0) else t(2))
print((1 if 0 else 2) if 1 else 3, not "", not [0])
class B:
    def __bool__(self): raise ValueError("no truth")
for f in (lambda: not B(), lambda: B() or 1, lambda: B() and 1, lambda: 1 if B() else 2, lambda: bool(B())):
    try: f()
    except ValueError as e: print(e)
class W:
    def __bool__(self): return 1
class L:
    def __len__(self): return -1
for c in (W, L):
    try: bool(c())
    except Exception as e: print(type(e).__name__, e)
