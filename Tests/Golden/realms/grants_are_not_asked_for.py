# differs: CPython has no rexec. What a called host function stores where the guest says is no grant.
import rexec
from bastion import Bastion


class Session:
    token = "nobody may know"


session = Session()


def environment():
    r = rexec.RExec()

    class Filler:
        def fill(self, target, name="owner"):
            target[name] = session

    def mark(target):
        setattr(target, "owner", session)

    r.expose("fill", lambda target: target.update(owner=session) or target.__setitem__("owner", session))
    r.expose("mark", mark)
    r.modules["__main__"].stored = mark
    r.modules["__main__"].bastion = Bastion(Filler())
    return r


for source in (
    "fill(globals())", "mark(__import__('sys').modules['__main__'])",
    "stored(__import__('sys').modules['__main__'])", "bastion.fill(globals())",
    "import functools; list(map(fill, [globals()]))", "import functools; functools.partial(fill, globals())()",
):
    r = environment()
    try:
        r.r_exec(source)
        r.r_exec("print(owner.token)")
    except Exception as e:
        print(source, "->", type(e).__name__, e)

# By a callback that trusted code calls at its top level, with no frame of the guest's.
r = environment()
r.r_exec("import functools\ncallback = functools.partial(fill, globals())")
r.r_eval("callback")()
try:
    r.r_exec("print(owner.token)")
except Exception as e:
    print("callback ->", type(e).__name__, e)

# At top level it is one.
r = environment()
r.modules["__main__"].owner = session
r.r_exec("print(owner.token)")
r = environment()
r.modules["__main__"].__dict__["owner"] = session
r.r_exec("print(owner.token)")


# So it is where an importer of the host's fills a module for the guest.
class Importing(rexec.RExec):
    def r_import(self, name, globals=None, locals=None, fromlist=(), level=0):
        if name != "served":
            return super().r_import(name, globals, locals, fromlist, level)
        module = self.add_module(name)
        module.double = lambda x: 2 * x
        return module


class Hooks(rexec.RHooks):
    def is_builtin(self, name):
        return name == "served" or super().is_builtin(name)

    def init_builtin(self, name):
        module = self.add_module(name)
        module.double = lambda x: 2 * x
        return module


for r in Importing(), rexec.RExec(Hooks()):
    r.r_exec("import served\nprint(served.double(4))")

# What such a module's own code calls is not.
r = Importing()
r.expose("mark", lambda target: setattr(target, "owner", session))
r.r_exec("import served, sys\nmark(sys.modules['__main__'])")
try:
    r.r_exec("print(owner.token)")
except Exception as e:
    print("after an import ->", type(e).__name__, e)

# Nor is what the guest itself put where the importer finds it.
for r in Importing(), rexec.RExec(Hooks()):
    r.expose("opaque", lambda: session)
    try:
        r.r_exec("import sys\nsys.modules['x'] = opaque()\nimport x\nprint(x.token)")
    except Exception as e:
        print("found by an importer ->", type(e).__name__, e)
