# differs: CPython has no rexec. Modules that the host adds, and what it puts into them.
import types
import rexec

r = rexec.RExec()
print(r.add_module("__main__") is r.add_module("__main__"), r.modules["__main__"].__name__)
print(r.add_module("plug").__builtins__ is r.modules["builtins"])
r.add_module("builtins").__dict__["host"] = 7
r.r_exec("import plug; print(plug.__name__, host)")
r.modules["plug"].v = [1]
print(r.r_eval("plug.v"))
r.add_module("__builtins__").hh = 1
try:
    r.r_eval("hh")
except NameError as e:
    print(e)
print(r.add_module("__builtin__") is r.modules["builtins"])

# A module of the host's own, put into the table.
module = types.ModuleType("tool")
exec("def twice(x): return x * 2\nclass Point: x = 1", module.__dict__)
r.modules["tool"] = module
r.r_exec("import tool; print(tool.twice(4), tool.Point().x)")
r.r_unload(module)
try:
    r.r_exec("import tool")
except ImportError as e:
    print(e)
m = r.r_import("math")
print(m.__name__, r.r_reload(m) is m, r.r_import("os", None, None, ("stat",)).__name__)
r.r_unload(m)
print("math" in r.modules)
for wrong in (m, 5, "nosuch"):
    try:
        r.r_unload(wrong)
    except KeyError as e:
        print("KeyError")
