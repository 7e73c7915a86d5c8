# differs: CPython has no rexec. Native functions write into no module of trusted code that was put in the place of theirs.
import _csv, csv, json, rexec, types

app = types.ModuleType("app")
app.__path__, app.scanner, app.tzname = json.__path__, "the host's own", "the host's own"
limit = csv.field_size_limit()
r = rexec.RExec()
r.expose("opaque", lambda n: {"app": app, "_csv": _csv}[n])
for code in ("import sys; sys.modules['x'] = opaque('app'); import x.scanner",
             "import sys; sys.modules['x'] = opaque('app'); from x import scanner",
             "import sys, time; sys.modules['time'] = opaque('app'); time.tzset()",
             "import sys, csv; sys.modules['_csv'] = opaque('_csv'); csv.field_size_limit(3)"):
    try: r.r_exec(code)
    except Exception as e: print(type(e).__name__, e)
print(app.scanner, app.tzname, csv.field_size_limit() == limit)

# One that was granted may be used, and stays what it is.
r.add_module("__main__").app = app
try: r.r_exec("import sys; sys.modules['y'] = app; import y.scanner")
except Exception as e: print(type(e).__name__, e)
print(app.scanner)
