# differs: CPython has no rexec. Only trusted code makes bastions; the module has two names.
import bastion
import Bastion
import rexec

print(bastion.Bastion is Bastion.Bastion, Bastion.__all__)
r = rexec.RExec()
for source in ("import Bastion", "import bastion", "from Bastion import Bastion"):
    try:
        r.r_exec(source)
        print("imported")
    except ImportError as e:
        print(type(e).__name__, e)


class C:
    def f(self):
        return "f"


space = r.add_module("__main__").__dict__
space["make"] = Bastion.Bastion
space["b"] = b = Bastion.Bastion(C(), name="c")
for source in ("make(b)", "make([])", "type(b)"):
    try:
        print(r.r_eval(source))
    except Exception as e:
        print(type(e).__name__, e)

# Handed on from realm to realm, or let go and taken up again, it needs no grant.
other = rexec.RExec()
other.r_exec("def take(x): return x.f(), x")
space["take"] = other.r_eval("take")
print(r.r_eval("take(b)"))
held = r.r_eval("b.f")
print(held(), held)
other.add_module("__main__").__dict__["held"] = held
print(other.r_eval("held(), held.__name__, held"))
inner = Bastion.Bastion(b, name="outer")
other.add_module("__main__").__dict__["inner"] = inner
print(other.r_eval("inner.f()"), inner)
