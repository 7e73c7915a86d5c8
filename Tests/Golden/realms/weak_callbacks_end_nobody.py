# differs: CPython has no rexec. A guest's callback that reaches a limit ends nothing but itself.
import gc
import sys
import rexec

sys.unraisablehook = lambda unraisable: print("ignored:", unraisable.exc_type.__name__)
r = rexec.RExec()
r.edit("allow module weakref _weakref")
r.limits["steps"] = 20_000
r.r_exec("""
import _weakref
class Target: pass
held = [Target()]
def burn(reference):
    while True: pass
reference = _weakref.ref(held[0], burn)
""")
r.add_module("__main__").held.clear()
try:
    gc.collect()
finally:
    print("the host goes on", r.r_eval("len(held)"))
