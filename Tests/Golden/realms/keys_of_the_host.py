# differs: CPython has no rexec
"""Trusted code sorts and measures what a guest has made, by functions of its own."""
import rexec
r = rexec.RExec()
r.r_exec("""
class Seq:
    def __iter__(self): return iter([3,1,2])
    def __len__(self): return 3
    def __getitem__(self, i): return [3,1,2][i]
s = Seq()
class P:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'P{self.n}'
class L(list): pass
l = L([P(2), P(1)])
items = [P(2), P(1)]
""")
s = r.r_eval("s"); l = r.r_eval("l"); items = r.r_eval("items")
for what in ("sorted(s, key=lambda x: -x)", "min(s, key=lambda x: -x)", "sorted(items, key=lambda p: p.n)", "l.sort(key=lambda p: p.n)", "sorted(l, key=lambda p: p.n)", "list(map(lambda x: x, s))", "max(s, key=lambda x: x)", "sum(s)", "list(filter(lambda x: x, s))", "list.sort(l, key=lambda p: p.n)"):
    try: print(what, eval(what))
    except Exception as e: print(what, type(e).__name__, e)
r.expose("fail", lambda: 1/0)
try: r.r_exec("""
try: fail()
except Exception as e: print(type(e).__name__, e)
""")
except Exception as e: print(e)
class Mine(Exception): pass


class Mine(Exception):
    pass


def bad():
    raise Mine("x")


r.expose("bad", bad)
r.r_exec("""
try:
    bad()
except Exception as e:
    print(repr(e), type(e).__name__, type(e).__qualname__)
    try:
        print(type(e).__dict__)
    except AttributeError as e:
        print(e)
""")
