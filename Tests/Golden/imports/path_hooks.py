# sys.path_hooks make finders for entries of sys.path, which path_importer_cache keeps.
import sys
from importlib.machinery import ModuleSpec


class Loader:
    create_module = staticmethod(lambda spec: None)

    def exec_module(self, module):
        module.where = self.where


class Finder:
    def __init__(self, entry):
        self.entry = entry

    def find_spec(self, name, target=None):
        print("asked for", name)
        if name != "hooked":
            return None
        loader = Loader()
        loader.where = self.entry
        return ModuleSpec(name, loader)


def hook(entry):
    if not entry.startswith("memory:"):
        raise ImportError
    return Finder(entry)


sys.path_hooks.append(hook)
sys.path.append("memory:here")
import hooked

print(hooked.where)
print(type(sys.path_importer_cache["memory:here"]).__name__)
try:
    import not_hooked
except ImportError as problem:
    print(problem)
sys.path_importer_cache["memory:here"] = None
try:
    import not_asked_for
except ImportError as problem:
    print(problem)
