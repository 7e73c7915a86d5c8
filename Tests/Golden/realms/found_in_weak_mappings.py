# differs: CPython has no rexec. A granted weak mapping that was filled anew, and bases that an object of the realm names.
import rexec, weakref
def o(*a): print("escaped: o", a); return 1
class K: pass
r = rexec.RExec(); m = r.add_module("__main__")
wd = weakref.WeakValueDictionary(); k = K(); wd['k'] = k
wk = weakref.WeakKeyDictionary(); wk[k] = 1
m.wd = wd; m.wk = wk
r.expose("opaque", lambda: o)
r.expose("cls", lambda: Base0)
class Base0:
    def __init_subclass__(cls): print("escaped: __init_subclass__")
r.r_exec("""
wd.data = {'x': opaque()}
wk.data = {opaque(): 1}
class E:
    def __mro_entries__(self, bases): return (cls(),)
e = E()
""")
for f in (lambda: wd['x'], lambda: wd.get('x'), lambda: list(wd.values()), lambda: list(wk)):
    try: print(f())
    except (AttributeError, TypeError) as e: print("held", e)
e = r.r_eval("e")
try:
    class Mine(e): pass
except Exception as x: print(type(x), x)
