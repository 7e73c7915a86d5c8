# differs: CPython has no realms
"""What a guest's weak reference calls is the guest's affair, whoever runs when the object dies."""
import gc
import rexec

r = rexec.RExec()
r.edit("allow module weakref _weakref")
r.limits["steps"] = 400_000
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
    for i in range(1000):
        pass
finally:
    print("the host goes on")
print(r.r_eval("1 + 1"))
