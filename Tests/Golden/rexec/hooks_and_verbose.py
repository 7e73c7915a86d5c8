# differs: CPython has no rexec. The arguments of RExec and RHooks.
import rexec

h = rexec.RHooks()
r = rexec.RExec(h, 1)
print(r.hooks is h, r.verbose, h.rexec is r)
r.r_exec("import math")
print("done")
r.set_verbose(False)
r.r_exec("import time")
print(r.get_verbose())
r.set_verbose(True)
r.r_exec("import math, errno")
print(rexec.RExec(None).hooks.__class__.__name__)


class H(rexec.RHooks):
    pass


h = H()
r = rexec.RExec(h)
print(h.rexec is r, r.hooks is h)
print(rexec.RHooks(r, True).rexec is r, rexec.RHooks(True).verbose, rexec.RHooks().verbose)
try:
    rexec.RHooks(1, 2, 3)
except TypeError as e:
    print(e)
for n in ("load_source", "load_compiled", "load_package", "init_frozen"):
    try:
        getattr(h, n)("x")
    except SystemError as e:
        print(n, e)


class Loud(rexec.RExec):
    def message(self, format, *args):
        print("[" + format % args + "]")


Loud(verbose=True).r_exec("import math, textwrap")


class Traced(rexec.RHooks):
    pass


rexec.RExec(Traced(), verbose=True).r_exec("import math, stat, math; print('once each')")
