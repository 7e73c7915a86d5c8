# differs: CPython 3 has no ihooks
import io
import sys

import ihooks
import rexec

print(issubclass(rexec.RHooks, ihooks.Hooks))
TEXTS = {
    "/archive/one.py": "import two\nname = __name__\nvalue = two.value + 1\n",
    "/archive/two.py": "value = 41\n",
    "/archive/pack/__init__.py": "from . import inner\n__all__ = ['outer']\n",
    "/archive/pack/inner.py": "from .outer import word\nfrom two import value\n",
    "/archive/pack/outer.py": "word = __package__\n",
    "/archive/bad.py": "1/0\n",
}


class Archive(ihooks.Hooks):
    def openfile(self, name, mode="r"):
        if name not in TEXTS:
            raise OSError(name)
        return io.StringIO(TEXTS[name])

    def path_isdir(self, name):
        return any(text.startswith(name + "/") for text in TEXTS)

    def default_path(self):
        return ["/archive"]


for loader in (ihooks.ModuleLoader, ihooks.FancyModuleLoader):
    importer = ihooks.ModuleImporter(loader(Archive()))
    before = __import__
    ihooks.install(importer)
    import one
    import pack.inner
    from pack import *
    import struct

    print(one.name, one.value, pack.inner.word, pack.inner.value, outer.__name__, struct.calcsize("i"))
    for name in ("nothing", "pack.nothing", "one.two", "bad"):
        try:
            __import__(name)
        except (ImportError, ZeroDivisionError) as problem:
            print(type(problem).__name__, problem)
    print("bad" in sys.modules, one.__file__, pack.__path__)
    TEXTS["/archive/two.py"] = "value = 1\n"
    print(reload(sys.modules["two"]).value)
    TEXTS["/archive/two.py"] = "value = 41\n"
    unload(one)
    print("one" in sys.modules)
    ihooks.uninstall()
    print(__import__ is before)
    for name in ("one", "two", "pack", "pack.inner", "pack.outer"):
        sys.modules.pop(name, None)
try:
    import one
except ImportError as problem:
    print(problem)
try:
    ihooks.Hooks().load_dynamic("x", "x.so")
except ImportError as problem:
    print(problem)
