# differs: CPython has no rexec. A class of trusted code runs no special method that its base, a realm's class, has only been given to hold.
import rexec

def remove(*path): print("escaped: remove", path)
r = rexec.RExec()
r.expose("opaque", lambda: remove)
for name, use in (("__new__", lambda D: D("chosen")), ("__getattr__", lambda D: D().missing), ("__getattribute__", lambda D: D().any),
                  ("__setattr__", lambda D: setattr(D(), "a", 1)), ("__delattr__", lambda D: delattr(D(), "a"))):
    r.r_exec(f"class Base: pass\nBase.{name} = opaque()")
    class Derived(r.r_eval("Base")): pass
    try: use(Derived)
    except Exception as e: print("held" if "trusted" in str(e) else repr(e))
