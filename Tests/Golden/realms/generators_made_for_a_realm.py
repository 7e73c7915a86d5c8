# differs: CPython has no rexec
# options: -W ignore
"""What restricted code has begun as a generator or coroutine of trusted code, others go through with no
more rights than it has."""
import rexec, contextlib
class Refund(Exception):
    def __init__(self, *amount):
        if amount != ("held",): print("escaped: Refund", amount)
def fail(): raise Refund("held")
@contextlib.asynccontextmanager
async def session(): yield
def drive(c):
    try:
        while 1: c.send(None)
    except StopIteration as e: return e.value
rexec.RExec.policy_name = "standard"
r = rexec.RExec()
m = r.add_module("__main__")
r.expose(fail)
m.acm = session()
r.r_exec("""
try: fail()
except Exception as e: C = type(e)
async def begin():
    await acm.__aenter__()
    return acm.__aexit__(C, None, None)
""")
try: drive(drive(r.r_eval("begin()")))
except Exception as e: print("held", type(e).__name__)


def transfer(*a): print("escaped: transfer", a)
def fill(space, name, value):
    yield
    space[name] = value
async def afill(space, name, value): space[name] = value
for way in ("generator", "coroutine"):
    r = rexec.RExec()
    m = r.add_module("__main__")
    m.fill, m.afill, m.box = fill, afill, [transfer]
    r.r_exec("g = fill(globals(), 'got', box[0])\nc = afill(globals(), 'got', box[0])")
    if way == "generator":
        for _ in r.r_eval("g"): pass
    else:
        try: r.r_eval("c").send(None)
        except StopIteration: pass
    try: r.r_exec("got('%s')" % way)
    except AttributeError as e: print(way, "held", type(e).__name__)

