# differs: CPython has no rexec. The fields of an exception of trusted code are not for restricted code to fill.
import rexec

def remove(*path): print("escaped: remove", path)
def fail(error): raise {"stop": StopIteration(), "exit": SystemExit(), "import": ImportError("x"), "attribute": AttributeError("x"), "name": NameError("x")}[error]
r = rexec.RExec()
r.expose("opaque", lambda: remove)
r.expose(fail)
for error, arguments, field in (("stop", "o", "value"), ("exit", "o", "code"), ("import", "'x', name=o", "name"), ("import", "'x', path=o", "path"),
                                ("attribute", "'x', obj=o", "obj"), ("name", "'x', name=o", "name")):
    try:
        r.r_exec(f"o = opaque()\ntry: fail({error!r})\nexcept BaseException as e:\n    try: e.__init__({arguments})\n    except AttributeError: pass\n    raise e")
    except BaseException as e:
        try: getattr(e, field)("chosen")
        except (TypeError, AttributeError): print("held")
