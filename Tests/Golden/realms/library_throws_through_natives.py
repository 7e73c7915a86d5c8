# differs: CPython has no rexec
"""A native of a realm that calls a granted method of the library has no more rights than the realm."""
import rexec, contextlib, collections.abc, warnings
warnings.simplefilter("ignore")
class Refund(Exception):
    def __init__(self, *amount):
        if amount != ("held",): print("escaped: Refund", amount)
def fail(): raise Refund("held")
@contextlib.contextmanager
def session(): yield
class Items(collections.abc.Generator):
    def send(self, value): return 1
    def throw(self, typ, val=None, tb=None): return super().throw(typ, val, tb)
rexec.RExec.policy_name = "standard"
r = rexec.RExec()
m = r.add_module("__main__")
r.expose(fail)
m.cm = session(); m.cm2 = session(); m.cm3 = session(); m.g = Items()
r.r_exec("""
import functools
try: fail()
except Exception as e: C = type(e)
for x in (cm, cm2, cm3): x.__enter__()
p = functools.partial(cm.__exit__, C, None, None)
mp = map(cm2.__exit__, [C], [None], [None])
class D: __call__ = functools.partial(cm3.__exit__, C, None, None)
gt = functools.partial(g.throw, C)
""")
for n, f in (("partial", lambda: r.r_eval("p")()), ("map", lambda: list(r.r_eval("mp"))),
             ("instance", lambda: r.r_eval("D()")()), ("generator", lambda: r.r_eval("gt")())):
    try: f()
    except Exception as e: print(n, "held", type(e).__name__)

