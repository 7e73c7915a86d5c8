# differs: CPython has no rexec. However trusted code puts an object into a namespace, it is granted.
import rexec


class Tool:
    x = 1


def storing(module, space):
    space["t"] = Tool


def union(module, space):
    space |= {"t": Tool}


ways = {
    "an item": storing,
    "an attribute": lambda module, space: setattr(module, "t", Tool),
    "update by name": lambda module, space: space.update(t=Tool),
    "update by a dict": lambda module, space: space.update({"t": Tool}),
    "update by pairs": lambda module, space: space.update([("t", Tool)]),
    "update by a mapping": lambda module, space: space.update(vars(type("M", (), {"t": Tool}))),
    "setdefault": lambda module, space: space.setdefault("t", Tool),
    "union": union,
    "__setitem__": lambda module, space: dict.__setitem__(space, "t", Tool),
}
for way, store in ways.items():
    r = rexec.RExec()
    module = r.add_module("__main__")
    store(module, module.__dict__)
    print(way, r.r_eval("t.x"))

# A dict that is no namespace takes it, and grants nothing.
r = rexec.RExec()
own = r.r_eval("{}")
own.update(t=Tool)
r.r_exec("def look(d): return d['t'].x")
for attempt in (lambda: r.r_eval("look")(own), lambda: r.r_eval("look")({"t": Tool})):
    try:
        print(attempt())
    except AttributeError as error:
        print(error)

# Nor does restricted code that puts what it holds into its own namespace.
r = rexec.RExec()
r.r_exec("""
class Eq:
    def __eq__(self, other):
        globals().update(got=other)
        globals().setdefault('kept', other)
        return True
""")
r.r_eval("Eq()") == Tool()
for source in ("got.x", "kept.x"):
    try:
        print(r.r_eval(source))
    except AttributeError as error:
        print(error)
