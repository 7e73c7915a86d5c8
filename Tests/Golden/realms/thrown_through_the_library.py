# differs: CPython has no rexec. Library code that stands between calls no exception class for whom it may not be called.
import Bastion, collections.abc, contextlib, rexec, types

class Refund(Exception):
    def __init__(self, *amount):
        if amount != ("held",): print("escaped: Refund", amount)
def fail(): raise Refund("held")
@contextlib.contextmanager
def session(): yield
class Wrapper:
    def __init__(self): self.cm = session()
    def __enter__(self): return self.cm.__enter__()
    def __exit__(self, *a): return self.cm.__exit__(*a)
r = rexec.RExec()
m = r.add_module("__main__")
r.expose(fail)
for make, arguments in ((session, "ValueError, C"), (Wrapper, "C, None"), (lambda: Bastion.Bastion(session(), lambda name: True), "C, None"),
                        (lambda: Bastion.Bastion(Wrapper(), lambda name: True), "C, None")):
    m.cm = make()
    try: r.r_exec(f"try: fail()\nexcept Exception as e: C = type(e)\ncm.__enter__()\ncm.__exit__({arguments}, None)")
    except Exception as e: print(e)
class Items(collections.abc.Generator):
    def send(self, value): return 1
    def throw(self, typ, val=None, tb=None): return super().throw(typ, val, tb)
@types.coroutine
def wait(): return Items()
for make in Items, wait:
    m.g = make()
    for arguments in ("C", "C, None", "ValueError, C"):
        try: r.r_exec(f"try: fail()\nexcept Exception as e: C = type(e)\ng.throw({arguments})")
        except Exception as e: print(e)
# Trusted code that throws its own, called or not by restricted code.
with session(): pass
class Own(Exception): pass
@contextlib.contextmanager
def caught():
    try: yield
    except Own as e: print("caught", e.args)
def throw():
    cm = caught()
    cm.__enter__()
    try: return cm.__exit__(Own, Own(1), None)
    except StopIteration: pass
r.expose(throw)
throw()
r.r_exec("throw()")
cm = caught(); cm.__enter__(); cm.__exit__(Own, None, None)
