# differs: CPython has no rexec. open, reload and __import__ are forms of the environment's own.
import builtins
import importlib
import rexec

r = rexec.RExec()
print(r.r_eval("open.__name__, reload.__name__, __import__.__name__"))
print(r.r_eval("[callable(x) for x in (eval, compile, exec, input, globals, vars)]"))
held = r.r_eval("open"), r.r_eval("__import__"), r.r_eval("reload")
print([name for name in ("open", "__import__") if getattr(builtins, name) in held], importlib.reload in held)
# In the host's hands they are no more than they were.
for attempt in (
    lambda: held[0]("/tmp/cordon-x", "w"), lambda: held[1]("socket"), lambda: held[2](importlib),
):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)

# The classic name `file` is not a second way in.
for source in ("file", "file('/tmp/xx', 'w')", "__builtins__.file", "execfile('e.py')"):
    try:
        print(r.r_eval(source))
    except Exception as error:
        print(type(error).__name__, error)
del r.add_module("__builtin__").__dict__["open"]
for source in ("open('/etc/passwd')", "file('/etc/passwd')", "__builtins__.open"):
    try:
        print(r.r_eval(source))
    except Exception as error:
        print(type(error).__name__, error)
