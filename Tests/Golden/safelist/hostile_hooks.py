# differs: CPython 3 has no ihooks
# What hooks give that is none ends in an exception, and the importer goes on.
import ihooks
import sys


class Told(ihooks.Hooks):
    """Hooks that give what the test says."""

    def __init__(self, **given):
        super().__init__()
        self.given = given

    def __getattribute__(self, name):
        given = object.__getattribute__(self, "given") if name != "given" else {}
        if name in given:
            value = given[name]
            return value if callable(value) else lambda *arguments: value
        return object.__getattribute__(self, name)


class Shifting:
    """Text that is something else each time it is read."""

    def __init__(self, *texts):
        self.texts = list(texts)

    def read(self, *count):
        return self.texts.pop(0) if self.texts else ""

    def close(self):
        raise ValueError("is never closed")


def tried(what, function, *arguments):
    try:
        print(what, "->", function(*arguments))
    except BaseException as problem:
        print(what, "->", type(problem).__name__, str(problem)[:70])


class Endless(str):
    def __str__(self):
        return self

    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


for name in (None, 5, "", ".", "a.b", "x" * 100000, "a\0b", "\udc80", b"math", Endless("math"), [], object):
    loader = ihooks.ModuleLoader(ihooks.Hooks())
    tried("find " + repr(name)[:12], loader.find_module, name, ["/nowhere"])
for stuff in (None, (), (None, None, None), (None, "x", ("", "", 99)), (None, "x", ("", "", "1")), 5,
              (5, "x", (".py", "r", 1)), (None, "/nowhere/x.py", (".py", "r", 1))):
    tried("load " + repr(stuff)[:30], ihooks.ModuleLoader(ihooks.Hooks()).load_module, "odd", stuff)
for path in (5, None, [5], [None], "", ["\0"], [b"/nowhere"], [[]], iter(["/nowhere"]), ["/nowhere"] * 1000):
    tried("path " + repr(path)[:14], ihooks.ModuleLoader(ihooks.Hooks()).find_module, "nothing_of_it", path)
for given in ({"default_path": 5}, {"default_path": ["/x"], "path_isfile": True, "openfile": Shifting("1/0")},
              {"default_path": ["/x"], "path_isdir": True}, {"get_suffixes": 5}, {"get_suffixes": [()]},
              {"modules_dict": None}, {"modules_dict": {}}, {"is_builtin": 1}, {"is_frozen": 1},
              {"default_path": ["/x"], "openfile": lambda *a: sys.exit(3)},
              {"default_path": ["/x"], "path_isfile": 1, "openfile": None}):
    importer = ihooks.ModuleImporter(ihooks.ModuleLoader(Told(**given)))
    tried("import with " + ", ".join(given), importer.import_module, "nothing_of_it")
importer = ihooks.ModuleImporter(ihooks.ModuleLoader(ihooks.Hooks()))
for arguments in ((), (5,), (None,), ("",), ("math", 5), ("math", {"__name__": 5}), ("math", {}, {}, 5),
                  ("math", {}, {}, [5]), ("math", {"__path__": 5}, {}, ["x"]), ("." * 1000,),
                  ("a." * 1000 + "a",), ("nothing_of_it", {"__name__": "a" * 10000, "__path__": []})):
    tried("import " + repr(arguments)[:26], importer.import_module, *arguments)
for module in (None, 5, sys, object()):
    tried("reload " + type(module).__name__, importer.reload, module)
    if module is not sys:
        tried("unload " + type(module).__name__, importer.unload, module)
before = __import__
importer.install()
import math
importer.uninstall()
print(__import__ is before, math.floor(2.5))
