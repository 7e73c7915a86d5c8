# differs: CPython has no rexec. An exception class is called with the rights of who hands it to a context manager.
import contextlib, rexec

class Refund(Exception):
    def __init__(self, *a):
        if a != ("held",): print("escaped: Refund made", a)
@contextlib.contextmanager
def session(): yield
def fail(): raise Refund("held")
r = rexec.RExec()
r.expose(fail)
r.add_module("__main__").session = session()
try: r.r_exec("try: fail()\nexcept Exception as e: C = type(e)\nsession.__enter__()\nsession.__exit__(C, None, None)")
except Exception as e: print("held" if "trusted" in str(e) else type(e).__name__)
