# differs: CPython has no rexec. The built-ins of an environment are its own.
import os
import rexec

r = rexec.RExec()


def show(*sources):
    for source in sources:
        try:
            print(source, "->", r.r_eval(source))
        except Exception as e:
            print(source, "->", type(e).__name__, e)


show("callable(eval), callable(compile), callable(exec), callable(input), callable(reload)")
r.r_exec("import math\nmath.pi = 3\nreload(math)\nprint(math.pi)")
show("reload(5)", "reload(__builtins__) is __builtins__")
r.r_exec("import builtins")
show("__builtins__ is builtins")
r.r_exec("builtins.len = 5")
show("len")
print(len([1, 2]), r.modules["builtins"].len)
try:
    r.r_exec("exec('import _socket')")
except ImportError as e:
    print(e)

# The names that the policy takes away.
r = rexec.RExec()
r.nok_builtin_names += ["eval", "input"]
show("eval('1')", "input()", "exec('1')")
print(r.nok_builtin_names)
r.nok_builtin_names.remove("eval")
show("eval('1')")


class My(rexec.RExec):
    nok_builtin_names = rexec.RExec.nok_builtin_names + ("compile",)


r = My()
show("compile")
module = r.add_module("__builtin__")
del module.__dict__["open"]
show("open('/etc/passwd')", "__builtins__.open")
