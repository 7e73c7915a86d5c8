# differs: CPython has no rexec. What is exposed stands in a module of the realm, and not in what restricted code has put there.
import rexec, types

app = types.ModuleType("app")
app.check = "the host's own"
class Environment(rexec.RExec): policy_name = "standard"
r = Environment()
r.expose("opaque", lambda: app)
r.r_exec("import sys\nsys.modules['app'] = opaque()")
r.expose("app.check", print)
print("held" if app.check == "the host's own" else f"escaped: {app.check}")
