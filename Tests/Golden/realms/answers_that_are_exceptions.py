# differs: CPython has no rexec
# Exceptions cross between realms, but the methods of their classes stay where they are. What is read of a
# realm's objects for a format is judged as an answer is.
import contextlib
import rexec
import string
import types

ran = []


def act(self, *given):
    ran.append("ran")
    return True


class Error(Exception):
    __lt__ = __eq__ = __bool__ = __iter__ = __next__ = __getitem__ = __format__ = act
    __hash__ = Exception.__hash__


class Vault:
    __getitem__ = __format__ = act
    part = property(act)


class Mapping(dict):
    __getitem__ = act


class Module(types.ModuleType):
    __getitem__ = __format__ = act


r = rexec.RExec()
r.edit("allow module *")
m = r.add_module("__main__")
m.held = {"exception": Error(1), "plain exception": ValueError(2), "instance": Vault(),
          "module": Module("q"), "mapping": types.MappingProxyType(Mapping(a=1))}
r.r_exec("""
def answer(*given): return held['exception']
def plain(*given): return held['plain exception']
class Holder:
    def __init__(self, name): self.x = held[name]
class Asked:
    def __getattr__(self, name): return held['instance']
class Computed:
    x = property(lambda self: held['instance'])
""")
e = r.r_eval


def attempt(name, act):
    ran.clear()
    try:
        answer = act()
    except (AttributeError, TypeError) as error:
        answer = "held" if "trusted code" in str(error) else error
    print(name, "--", answer, ran)


def managed():
    with contextlib.contextmanager(e("answer"))():
        pass


attempt("sorted", lambda: sorted([1, 2], key=e("answer")))
attempt("filter", lambda: list(filter(e("answer"), [1])))
attempt("contextmanager", managed)
attempt("filter, a built-in one", lambda: list(filter(e("plain"), [1])))
for name in m.held:
    holder = e("Holder")(name)
    attempt("Formatter, " + name, lambda: string.Formatter().format("{0.x[a]}", holder))
for name in ("Holder('instance')", "Asked()", "Computed()"):
    x = e(name)
    for text in ("{0.x}", "{0.x.part}", "{0:{1.x}}"):
        attempt(f"{name} {text}", lambda: text.format(*(x, x)[:text.count("0") + 1]))
