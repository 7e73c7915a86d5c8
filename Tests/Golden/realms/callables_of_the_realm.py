# differs: CPython has no rexec. What a realm builds around what is nobody's stays restricted.
import copy
import gc
import os
import rexec


class Standard(rexec.RExec):
    policy = "standard"


r = Standard()
r.r_exec("""
import collections, functools, types
File = type(open('/etc/passwd').buffer.raw)
Method = type((lambda: 0).__get__(1))
write = Method(Method(File, 'made'), 'w')
class Path(type):
    def __fspath__(cls): return 'made'
class Item:
    def __fspath__(self): return 'made'
class Based(File):
    __setitem__ = File.__init__
    __pow__ = File.__init__
    maker = File
    static = staticmethod(File)
class Made(metaclass=Path):
    held = classmethod(File)
    __new__ = File
class Group(ExceptionGroup):
    derive = write
class Base:
    __init_subclass__ = write
class Manager:
    __enter__ = write
    __exit__ = write
class Copied:
    __copy__ = write
def fail(): raise Group('g', [ValueError(), KeyError()])
partial = functools.partial(File, 'made', 'w')
alias = types.GenericAlias(File, ())
aliased = Method(types.GenericAlias(File, ()), 'made')
""")
space = r.add_module("__main__").__dict__


class Derived(space["Based"]):
    def up(self):
        return super().maker("made", "w")

    def item(self, path):
        self[path] = "w"


class Partial(type(space["partial"])):
    pass


class OfPath(space["Made"]):
    pass


space["Partial"] = Partial


def derived():
    # What makes files of the realm is the realm's, which may not use the class.
    return Derived.__new__(Derived)


def star():
    try:
        space["fail"]()
    except* ValueError:
        pass


def subclass():
    class Sub(space["Base"]):
        pass


def manage():
    with space["Manager"]():
        pass


attempts = {
    "bound to a class": lambda: r.r_eval("Method(File, 'made')")("w"),
    "bound twice": lambda: space["write"](),
    "as a key": lambda: sorted(["w", "w"], key=r.r_eval("Method(File, 'made')")),
    "alias": lambda: space["alias"]("made", "w"),
    "bound to an alias": lambda: space["aliased"]("w"),
    "partial": lambda: space["partial"](),
    "a trusted class's": lambda: r.r_eval("Partial(File, 'made', 'w')")(),
    "unwrapped": lambda: space["partial"].func("made", "w"),
    "wrapped again": lambda: type(space["partial"])(space["partial"])(),
    "attribute of a derived class": lambda: Derived.maker("made", "w"),
    "attribute of an instance of it": lambda: derived().maker("made", "w"),
    "static method": lambda: derived().static("made", "w"),
    "super": lambda: derived().up(),
    "item": lambda: derived().item(r.r_eval("Item()")),
    "power": lambda: pow(Derived.__new__(Derived), r.r_eval("Item()"), "w"),
    "class method": lambda: space["Made"].held("w"),
    "maker": lambda: OfPath("w"),
    "except*": star,
    "subclass": subclass,
    "with": manage,
    "copy": lambda: copy.copy(space["Copied"]()),
    "result": lambda: r.r_eval("lambda: File")()("made", "w"),
    "yielded": lambda: next(r.r_eval("(File for _ in [1])"))("made", "w"),
}
for name, attempt in attempts.items():
    try:
        print(name, "->", attempt())
    except Exception as e:
        print(name, "->", type(e).__name__, e)
    if os.path.exists("made"):
        print("ESCAPED by", name)
        os.unlink("made")
