# differs: CPython has no rexec. A realm that stops in the callback of a weak reference stops alone.
import gc
import rexec


class Standard(rexec.RExec):
    policy = "standard"


r = Standard()
r.r_exec("""
import weakref
class Thing: pass
def spin(reference):
    while True: pass
thing = Thing()
references = [weakref.ref(thing, spin) for _ in range(3)]
""")
r.limits["steps"] = 2000
r.r_exec("del thing")
try:
    gc.collect()
    print("went on")
except rexec.LimitError as e:
    print("caught", e)
finally:
    print("finally")
print(r.r_eval("1 + 1"))
