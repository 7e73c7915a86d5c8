# differs: CPython has no rexec. The verdict "stop" is one ordinary exception of the trusted caller.
import rexec

environment = rexec.RExec()
environment.edit("stop os getuid\nask os getpid")
environment.r_exec("import os")


def attempt(what, action):
    try:
        print(what, "returned", action())
    except rexec.StopError as e:
        print(what, "StopError:", e, isinstance(e, rexec.PolicyError), isinstance(e, rexec.LimitError))
    except Exception as e:
        print(what, type(e).__name__, e)


environment.r_exec(
    """
class Held:
    def __enter__(self): pass
    def __exit__(self, *args): print("ESCAPED"); return True

def stops(*args):
    try:
        with Held():
            return os.getuid()
    except BaseException:
        print("ESCAPED")
    finally:
        print("ESCAPED")

def generates():
    yield 1
    try:
        yield stops()
    finally:
        print("ESCAPED")

class Odd:
    def __eq__(self, other): return stops()
    def __repr__(self): return str(stops())
    def __len__(self): return stops()
    def __iter__(self): return generates()

def calls(function):
    try:
        return function()
    except Exception as e:
        return "caught", type(e).__name__
"""
)
main = environment.add_module("__main__").__dict__
stops, calls, Odd = main["stops"], main["calls"], main["Odd"]

attempt("r_exec", lambda: environment.r_exec("stops()"))
attempt("r_eval", lambda: environment.r_eval("[stops() for n in range(3)]"))
attempt("a call", stops)
attempt("a sort key", lambda: sorted([2, 1], key=stops))
attempt("map", lambda: list(map(stops, [1])))
attempt("==", lambda: [Odd()] == [3])
attempt("repr", lambda: repr([Odd()]))
attempt("len", lambda: len(Odd()))
attempt("a generator", lambda: list(Odd()))
attempt("hasattr", lambda: hasattr(type("Trusted", (), {"x": property(stops)})(), "x"))
attempt("what asks nobody", lambda: environment.r_eval("os.getpid()"))

# What stops inside the realm stops the whole of it, through trusted code in between.
main["again"] = lambda: stops()
attempt("there and back", lambda: calls(main["again"]))

attempt("afterwards", lambda: environment.r_eval("1 + 1"))
environment.edit("allow os getuid")
attempt("allowed", lambda: environment.r_eval("os.getuid() >= 0"))
