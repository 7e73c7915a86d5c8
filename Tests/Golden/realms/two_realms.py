# differs: CPython has no rexec. What one realm holds of another it does not have called by trusted code.
import rexec

class A(rexec.RExec): policy_name = "standard"
class B(rexec.RExec): policy_name = "strict"
a, b = A(), B()
a.r_exec('''
def function(*x): return "escaped: function of A, " + open("/etc/hostname").read().strip()[:0]
class C:
    def method(self, *x): return "escaped: method of A reads" + open("/etc/hostname").read()[:0]
    def __call__(self, *x): return "escaped: object of A reads" + open("/etc/hostname").read()[:0]
c = C()
m = c.method
''')
values = {name: a.r_eval(name) for name in ("function", "c", "m")}
b.expose("opaque", lambda name: values[name])
b.r_exec("class P: pass\np = P()")
for name in values:
    b.r_exec(f"p.run = opaque({name!r})")
    try: print(b.r_eval("p").run("chosen by the host"))
    except Exception as e: print("held", name)
