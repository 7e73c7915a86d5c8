# differs: CPython has no rexec. expose, alias and hide put single functions at a realm's disposal.
import rexec

r = rexec.RExec()
log = []


def show(*sources):
    for source in sources:
        try:
            print(source, "->", r.r_eval(source))
        except Exception as e:
            print(source, "->", type(e).__name__, e)


def look(name, *, loud=False):
    log.append((type(name).__name__, name))
    return "seen " + name + "!" * loud


@r.expose
def twice(n):
    """A secret of the host."""
    return 2 * n


@r.expose("tools.half")
def halved(n):
    return n / 2


print(r.expose("look", look) is look, twice(4))
r.alias("look_here", look, "here")
r.alias("join", lambda *args, **kw: (args, kw), 1, 2)
print(r.grants())
show(
    "look('a', loud=True)", "twice(4)", "look_here()", "join(3, k=4)", "look('a', 1)", "look",
    "__import__('tools').half(3)", "__builtins__.twice(1)", "look.__name__, look.__qualname__",
    "callable(look)", "list(map(twice, [1, 2]))", "sorted([2, 1], key=twice)",
)
r.r_exec("from tools import half\nimport tools\nprint(half(5), tools.half)")
r.r_exec("class C: method = look\nprint(C().method('as an attribute'))")

print("-- nothing of the target")
show(
    "look.__self__", "look.__func__", "look.__wrapped__", "look.__code__", "look.__globals__",
    "look.__closure__", "look.__defaults__", "look.__dict__", "look.__doc__", "vars(look)",
    "dir(look)", "look.__reduce__()", "look.__reduce_ex__(2)", "look.__call__.__self__",
    "object.__getattribute__(look, '__code__')", "type(look)()", "type(look)(1, 2)",
    "object.__new__(type(look))", "setattr(look, 'x', 1)", "object.__setattr__(look, 'x', 1)",
    "object.__getstate__(look)", "'{0.__code__}'.format(look)", "type(look).__call__(look, 'x')",
    "look == look, hash(look) == hash(look), look == twice",
)

print("-- arguments are data")
r.r_exec("""
class Liar(str):
    def __eq__(self, other): return True
    __hash__ = str.__hash__
    def __radd__(self, other): return 'lie'
class Own: pass
""")
r.expose("same", lambda x: x)
r.expose("apply", lambda f, *a: f(*a))
r.expose("secret", lambda: rexec)
show(
    "look(Liar('text'))", "type(same(Liar('x'))).__name__", "type(same(Own())).__name__",
    "apply(eval, '__import__(\"socket\")')", "apply(open, '/nowhere/at/all', 'w')",
    "apply(getattr, same, '__dict__')", "apply(str.format, '{0.__name__}', secret())",
    "secret().RExec", "same(secret()).RExec", "apply(same, 3)",
)
print(log)

print("-- another realm")
other = rexec.RExec()
space = other.add_module("__main__").__dict__
space["look"] = r.add_module("builtins").__dict__["look"]
try:
    other.r_eval("look('x')")
except AttributeError as e:
    print(type(e).__name__, e)
r.r_exec("def through(): return look('by its own function')")
space["through"] = r.r_eval("through")
print(other.r_eval("through()"))

print("-- taken back")
r.r_exec("held, mapped, one = look, map(twice, [1, 2]), half")
r.r_exec("import functools\npart = functools.partial(look, 'x')")
for name in ("look", "twice", "tools.half"):
    r.hide(name)
show("look('x')", "held('x')", "next(mapped)", "one(1)", "part()", "look_here()", "repr(held)")
r.expose("look", lambda name: "another look")
show("look('x')", "held('x')")
r.expose("look", lambda name: "a third look")
show("look('x')")
print(r.grants())

print("-- built-ins")
r.r_exec("size, kind = len, type")
r.hide("len")
r.hide("type")
show("len([])", "size([])", "type(1)", "kind(1)", "[1].__len__()")
r.add_module("builtins").__dict__["stored"] = look
r.r_exec("kept = stored")
show("stored('x')")
r.hide("stored")
show("stored('x')", "kept('x')")

print("-- refusals")
for attempt in (
    lambda: r.hide("nosuch"), lambda: r.hide("no.such"), lambda: r.hide("__import__"),
    lambda: r.expose("look", 5), lambda: r.alias("x", 5), lambda: r.expose("not a name", look),
    lambda: r.expose("", look), lambda: r.expose("a..b", look), lambda: r.expose(5, look),
):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
show("len", "look('x')")
