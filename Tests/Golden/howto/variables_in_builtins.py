# differs: CPython has no rexec. What the host puts into builtins is seen by every restricted module.
import rexec

r = rexec.RExec()
r.add_module("builtins").host = 7
r.add_module("__main__").mine = 8
r.add_module("plug").own = 9
r.r_exec("import sys; sys.path.insert(0, '')")
r.r_exec("import variables_seen; print(variables_seen.seen())")
r.r_exec("import plug; print(plug.own, host, mine)")
try:
    print(host)
except NameError as error:
    print(error)
r.r_exec("import builtins; builtins.host = 70")
r.r_exec("print(variables_seen.seen())")
