# differs: CPython has no rexec. What an exception gives trusted code to raise is an exception.
import collections.abc, rexec, contextlib

class Refund(Exception):
    def __init__(self, *amount):
        if amount != ("held",): print("escaped: Refund", amount)
def fail(): raise Refund("held")
class Items(collections.abc.Generator):
    def send(self, value): return 1
    def throw(self, typ, val=None, tb=None): return super().throw(typ, val, tb)
r = rexec.RExec()
m = r.add_module("__main__")
r.expose(fail)
m.g = Items()
r.r_exec("""
try: fail()
except Exception as e: C = type(e)
class E(Exception):
    def with_traceback(self, tb): return C
class G(ExceptionGroup):
    def split(self, what): return None, C
""")
try: r.r_exec("g.throw(E, E(), 5)")
except Exception as e: print("held", type(e).__name__)
try:
    with contextlib.suppress(ValueError): r.r_exec("raise G('x', [ValueError()])")
except Exception as e: print("held", type(e).__name__)
m.s = contextlib.suppress(ValueError)
try: r.r_exec("g = G('x', [ValueError()])\ns.__exit__(G, g, None)")
except Exception as e: print("held", type(e).__name__)
try:
    try: r.r_exec("raise E()")
    except Exception as e: raise e.with_traceback(None)
except Exception as e: print("held", type(e).__name__)
