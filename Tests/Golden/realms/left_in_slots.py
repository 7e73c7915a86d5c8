# differs: CPython has no rexec. What restricted code leaves in a declared slot, or a field of a native type, is called as by the realm.
import functools, rexec
class Base:
    __slots__ = ("callback",)
    def run(self): self.callback("x")
def remove(*a): print("escaped", a)
class Remover:
    def __call__(self, *a): print("escaped: instance", a)
r = rexec.RExec()
r.expose("opaque", lambda: remove)
r.expose("instance", lambda: Remover())
r.add_module("__main__").Base = Base
def attempt(f):
    try: f()
    except Exception as e: print("held", repr(e)[:70])
attempt(lambda: r.r_exec("class Plugin(Base): pass\np = Plugin(); p.callback = opaque(); p.run()"))
attempt(lambda: r.r_exec("p = Base(); p.callback = opaque(); p.run()"))
attempt(lambda: r.r_eval("StopIteration(instance())").value("y"))
