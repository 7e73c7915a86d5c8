# differs: CPython has no rexec
# What a built-in function reads from an object of a realm, to go on with it, must be something that the realm may
# use. What it only hands on is the program's.
import csv
import operator
import types
import rexec

ran = []


class Vault:
    def __bool__(self):
        ran.append("__bool__")
        return True

    def __iter__(self):
        ran.append("__iter__")
        return iter(())

    def __getattr__(self, name):
        ran.append("getattr " + name)
        return 1


r = rexec.RExec()
main = r.add_module("__main__")
main.held = [Vault()]
r.r_exec("""
import types
class Dialect:
    delimiter, quotechar, lineterminator, quoting, doublequote = ",", '"', "!", 0, held[0]
class Strict(Dialect):
    doublequote, strict = True, held[0]
def f(*given):
    pass
f.__isabstractmethod__ = held[0]
module = types.ModuleType("module")
module.__spec__ = held[0]
other = types.ModuleType("other")
other.__loader__ = held[0]
class Parameter:
    __typing_subst__ = lambda self, given: given
    __typing_is_unpacked_typevartuple__ = held[0]
parameter = Parameter()
listing = types.ModuleType("listing")
listing.__all__ = held[0]
class Box:
    item = held[0]
box = Box()
""")
f = r.r_eval("f")


def star():
    import sys
    sys.modules["listing"] = r.r_eval("listing")
    try:
        exec("from listing import *", {})
    finally:
        del sys.modules["listing"]


for name, act in {
    "csv.reader": lambda: list(csv.reader(["a,b"], r.r_eval("Dialect"))),
    "csv.reader strict": lambda: list(csv.reader(["a,b"], r.r_eval("Strict"))),
    "property": lambda: property(f).__isabstractmethod__,
    "classmethod": lambda: classmethod(f).__isabstractmethod__,
    "repr(module)": lambda: repr(r.r_eval("module")),
    "repr(other)": lambda: repr(r.r_eval("other")),
    "alias": lambda: dict[r.r_eval("parameter"), int][int],
    "import *": star,
}.items():
    ran.clear()
    try:
        print(name, repr(act()), ran)
    except AttributeError as error:
        print(name, error, ran)
r.r_exec("class Subscripted:\n    __class_getitem__ = lambda *given: held[0]")
for template in "{0[a]}", "{0[a]!s}":
    try:
        print(template.format(r.r_eval("Subscripted")))
    except AttributeError as error:
        print(template, error)
box, vault = r.r_eval("box"), main.held[0]
print([getattr(box, "item") is vault, getattr(box, "item", 1) is vault, hasattr(box, "item"),
       operator.attrgetter("item")(box) is vault, vars(type(box))["item"] is vault, ran])
