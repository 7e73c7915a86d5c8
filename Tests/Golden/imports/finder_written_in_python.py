# Finders on sys.meta_path are asked before and after those of the machine.
import sys
from importlib.machinery import ModuleSpec


class Loader:
    def create_module(self, spec):
        print("create", spec.name)
        return None

    def exec_module(self, module):
        print("exec", module.__name__, module.__package__ == "", module.__spec__._initializing)
        module.answer = 42


class Finder:
    @classmethod
    def find_spec(cls, name, path, target=None):
        if name.startswith("made_up"):
            print("find", name, path)
            if name == "made_up":
                return ModuleSpec(name, Loader(), origin="nowhere", is_package=True)
        return None


sys.meta_path.append(Finder)
import made_up

print(made_up.answer, made_up.__spec__._initializing, made_up.__path__)
print(made_up)
try:
    import made_up.inner
except ImportError as problem:
    print(type(problem).__name__, problem, problem.name)
print(sys.modules["made_up"] is made_up)


class Failing(Loader):
    def exec_module(self, module):
        raise RuntimeError("no luck")


class FailingFinder:
    def find_spec(self, name, path, target=None):
        return ModuleSpec("unlucky", Failing()) if name == "unlucky" else None


sys.meta_path.insert(0, FailingFinder())
try:
    import unlucky
except RuntimeError as problem:
    print(problem, "unlucky" in sys.modules)
