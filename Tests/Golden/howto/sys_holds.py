# differs: CPython has no rexec. What sys holds for restricted code, name for name.
import rexec

r = rexec.RExec()
r.r_exec("import sys")
print(sorted(name for name in r.r_eval("dir(sys)") if not name.startswith("__")))
print(r.r_eval("sorted(sys.modules)"), r.r_eval("sys.modules['sys'] is sys"), r.r_eval("sys.argv"))
allowed = set(r.ok_builtin_modules) | {"__main__", "builtins", "sys", "posix"}
print(set(r.r_eval("sys.builtin_module_names")) <= allowed)
for name in "exitfunc exc_traceback _getframe settrace stdout meta_path setrecursionlimit exit".split():
    print(name, r.r_eval(f"hasattr(sys, {name!r})"))
try:
    r.r_exec("sys.exit(3)")
except SystemExit as end:
    print("SystemExit", end.code)
