# differs: CPython has no rexec. A granted object, or class, takes nothing that trusted code would call without having granted it.
import abc, collections, functools, rexec
def remove(*a): print("escaped", a)
class Job:
    def run(self): return self.callback("made")
class Trusted(abc.ABC): pass
job, table, part = Job(), collections.defaultdict(list), functools.partial(str)
r = rexec.RExec()
r.expose("opaque", lambda: remove)
space = r.add_module("__main__")
space.job, space.table, space.part, space.Trusted = job, table, part, Trusted
def attempt(source, f):
    try: r.r_exec(source); f()
    except Exception as e: print("held", repr(e))
attempt("job.callback = opaque()", job.run)
attempt("table.default_factory = opaque()", lambda: table["x"])
attempt("part.__setstate__((opaque(), ('of the guest',), {}, {}))", part)
attempt("Trusted.register(str)", lambda: print("escaped" if isinstance("a", Trusted) else "held"))
