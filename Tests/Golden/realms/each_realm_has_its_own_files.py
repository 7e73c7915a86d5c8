# differs: CPython has no rexec. A type that reaches outside is each realm's own, wherever it turns up.
import functools
import io
import os
import rexec

r = rexec.RExec()
r.edit("allow module _io")
made = "made_by_guest"


def show(label, action):
    try:
        action()
        print(label, "-> done")
    except Exception as e:
        print(label, "->", type(e).__name__, e)
    if os.path.exists(made):
        print(label, "made a file")
        os.remove(made)


r.r_exec("""
import functools, io, types
FileIO = io.FileIO
class C:
    a = FileIO
    def __getattr__(self, name): return FileIO
class D:
    def __init__(self): pass
D.__init__ = FileIO
def give(): return [FileIO]
def generate(): yield FileIO
def fail(): raise ValueError(FileIO)
def default(x=FileIO): pass
alias = types.GenericAlias(FileIO, (int,))
part = functools.partial(FileIO)
cached = functools.lru_cache(FileIO)
method = types.MethodType(FileIO, "made_by_guest")
make = type.__call__.__get__(FileIO)
class E(FileIO): pass
""")
get = r.r_eval
show("itself", lambda: get("FileIO")(made, "w"))
show("in a list", lambda: get("give()")[0](made, "w"))
show("from a generator", lambda: next(get("generate()"))(made, "w"))
show("class attribute", lambda: get("C").a(made, "w"))
show("made up attribute", lambda: get("C()").b(made, "w"))
show("default", lambda: get("default").__defaults__[0](made, "w"))
show("alias", lambda: get("alias")(made, "w"))
show("partial", lambda: get("part").func(made, "w"))
show("cached", lambda: get("cached")(made, "w"))
show("method", lambda: get("method")("w"))
show("slot", lambda: get("make")(made, "w"))
show("initializer", lambda: get("FileIO").__init__(get("FileIO").__new__(get("FileIO")), made, "w"))


def exception():
    try:
        get("fail")()
    except ValueError as e:
        e.args[0](made, "w")


class Derived(get("C")):
    def make(self):
        self.a(made, "w")


class File(get("FileIO")):
    pass


show("exception", exception)
show("derived class", lambda: Derived().make())
show("derived initializer", lambda: type("X", (get("D"),), {})(made, "w"))
show("derived file", lambda: File(made, "w"))
show("guest's derived file", lambda: get("E")(made, "w"))

# Each realm tells a file, its own and the other's.
file = get("open(__import__('os').__file__, 'rb', 0)")
print(isinstance(file, io.FileIO), isinstance(file, get("FileIO")), issubclass(get("E"), io.FileIO))
print(type(file).__name__, type(file).__module__, io.FileIO is get("FileIO"), file.readable())
match file:
    case io.FileIO():
        print("a file")
own = open(os.__file__, "rb", 0)
r.expose("own", lambda: own)
r.expose("call", lambda functions: [f(made, "w") for f in functions])
show("the host's", lambda: r.r_exec("call([type(own())])"))
r.modules["__main__"].file = own
r.r_exec("print(isinstance(own(), FileIO), type(file) is FileIO, file.__class__ is FileIO, file.readable())")
show("the host's", lambda: r.r_exec("call([file.__class__, type(file)])"))


class Log(io.FileIO):
    pass


r.modules["__main__"].Log = Log
r.modules["__main__"].log = Log(os.__file__)
for source in (
    "Log.__base__", "Log.__bases__[0]", "Log.__mro__[1]", "Log.mro()[1]", "Log.readall.__objclass__",
    "log.__init__.__objclass__", "file.__init__.__objclass__", "type(file).__mro__[0]",
):
    show(source, lambda: r.r_exec(f"call([{source}])"))
