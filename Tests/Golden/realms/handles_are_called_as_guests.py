# differs: CPython has no rexec. What trusted code takes by name out of a realm's object, it calls as the realm would.
import functools
from rexec import RExec

done = []


def wipe(*arguments):
    done.append(arguments)
    return "wiped"


class Tool:
    def __call__(self, *arguments):
        return wipe(*arguments)

    def use(self, *arguments):
        return wipe(*arguments)


r = RExec()
r.r_exec(
    """
class Plugin:
    def __init__(self, handle):
        self.close = handle
class Answers:
    def __init__(self, handle):
        self._handle = handle
    def __getattr__(self, name):
        if name == "close":
            return self._handle
        raise AttributeError(name)
def plugin(handle): return Plugin(handle)
def answers(handle): return Answers(handle)
def function(handle):
    def f(): pass
    f.close = handle
    return f
def error(handle):
    e = ValueError("v")
    e.close = handle
    return e
def same(handle): return handle
def packed(handle): return [handle]
"""
)


def attempt(x):
    try:
        return x.close("secret")
    except (AttributeError, TypeError) as e:
        return f"{type(e).__name__}: {e}"


tool = Tool()
for handle in wipe, tool, tool.use, Tool, functools.partial(wipe):
    for way in "plugin", "answers", "function", "error":
        print(type(handle).__name__, way, attempt(r.r_eval(way)(handle)), done)
        done.clear()

# A handle that comes back as a value is itself, and whoever calls it does so with his own rights.
print(r.r_eval("same")(wipe) is wipe, r.r_eval("packed")(tool)[0] is tool)
# So is one that cannot be called.
thing = object()
print(r.r_eval("plugin")(thing).close is thing)
# A function that was granted is called as it is.
r.expose("wipe", wipe)
print(r.r_eval("plugin(wipe)").close("asked"), done)


# What trusted code puts on its own objects of a realm's class is its own.
class Mine(r.r_eval("Plugin")):
    pass


mine = Mine(3)
mine.own = wipe
print(mine.own("mine"))
r.r_exec("def move(x): x.close = x.own")
r.r_eval("move")(mine)
print(attempt(mine), mine.own("again"))
