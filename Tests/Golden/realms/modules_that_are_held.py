# differs: CPython has no rexec. A module that restricted code may only hold tells it no names, as built-ins or by a star.
import rexec, types

app = types.ModuleType("app")
app.password = "the password"
app.users = ["admin"]
r = rexec.RExec()
r.expose("opaque", lambda: app)
for code in ("found = eval('password', {'__builtins__': opaque()})", "eval('users', {'__builtins__': opaque()}).append('guest')",
             "import sys; sys.modules['x'] = opaque(); from x import *; found = password"):
    try:
        r.r_exec("found = None\n" + code)
        print("escaped:", r.r_eval("found"), app.users)
    except Exception as e: print("held", e)
