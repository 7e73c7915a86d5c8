# differs: CPython has no rexec. An exception of trusted code is no place where restricted code leaves something to be called.
import copy, rexec
def victim(*a): print("escaped", a)
class Group(ExceptionGroup): pass
class JobError(Exception):
    def cleanup(self): print("held")
def fail(group): raise Group("a", [ValueError(1), KeyError(2)]) if group else JobError()
r = rexec.RExec()
r.expose("opaque", lambda: victim)
r.expose(fail)
def attempt(what, f):
    try:
        r.r_exec("o = opaque()\ntry: fail(True)\nexcept Exception as e:\n    " + what + "\n    raise")
    except Exception as e:
        try: f(e)
        except BaseException as p: print("held" if isinstance(p, AttributeError) else repr(p))
def star(e):
    try: raise e
    except* ValueError: pass
attempt("e.derive = o", star)
attempt("e.__setstate__({'derive': o})", star)
attempt("e.__deepcopy__ = o", copy.deepcopy)
attempt("e.with_traceback = o", lambda e: e.with_traceback(None))
