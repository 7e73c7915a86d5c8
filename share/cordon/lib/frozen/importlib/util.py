"""What programs need that import by hand."""

import _imp
import sys
import types

from . import _bootstrap
from ._bootstrap import (
    _find_spec, _resolve_name, module_from_spec, spec_from_loader,
)
from ._bootstrap_external import (
    MAGIC_NUMBER, _RAW_MAGIC_NUMBER, cache_from_source, decode_source, source_from_cache,
    spec_from_file_location,
)

__all__ = [
    "LazyLoader", "Loader", "MAGIC_NUMBER", "cache_from_source", "decode_source", "find_spec",
    "module_from_spec", "resolve_name", "source_from_cache", "source_hash",
    "spec_from_file_location", "spec_from_loader",
]


def __getattr__(name):
    if name == "Loader":
        from .abc import Loader
        return Loader
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def source_hash(source_bytes):
    raise NotImplementedError("not supported yet: importlib.util.source_hash()")


def resolve_name(name, package):
    """The absolute name of one that may be relative to a package."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(
            f"no package specified for {name!r} (required for relative module names)")
    level = len(name) - len(name.lstrip("."))
    return _resolve_name(name[level:], package, level)


def find_spec(name, package=None):
    """The spec of a module, loaded or not; None when there is no such module."""
    full = resolve_name(name, package) if name.startswith(".") else name
    if full in sys.modules:
        module = sys.modules[full]
        if module is None:
            return None
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f"{name}.__spec__ is not set") from None
        if spec is None:
            raise ValueError(f"{name}.__spec__ is None")
        return spec
    parent_name = full.rpartition(".")[0]
    path = None
    if parent_name:
        parent = __import__(parent_name, fromlist=["__path__"])
        try:
            path = parent.__path__
        except AttributeError as problem:
            raise ModuleNotFoundError(
                f"__path__ attribute not found on {parent_name!r} while trying to find {full!r}",
                name=full) from problem
    return _find_spec(full, path)


class _incompatible_extension_module_restrictions:
    """Does nothing: there are no extension modules."""

    def __init__(self, *, disable_check):
        self.disable_check = bool(disable_check)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        return None


class _LazyModule(types.ModuleType):
    """A module that is loaded when one of its attributes is first asked for."""

    def __getattribute__(self, attribute):
        spec = object.__getattribute__(self, "__spec__")
        state = spec.loader_state
        if state["is_loading"] and (
            attribute.startswith("__") or not object.__getattribute__(self, "__class__")
        ):
            return object.__getattribute__(self, attribute)
        if attribute == "__class__" and state["is_loading"]:
            return _LazyModule
        if object.__getattribute__(self, "__class__") is not _LazyModule:
            return getattr(self, attribute)
        state["is_loading"] = True
        own = object.__getattribute__(self, "__dict__")
        before, now = state["__dict__"], dict(own)
        changed = {
            name: value for name, value in now.items()
            if name not in before or before[name] is not value
        }
        object.__setattr__(self, "__class__", types.ModuleType)
        spec.loader.exec_module(self)
        name = own["__name__"]
        if name in sys.modules and sys.modules[name] is not self:
            raise ValueError(f"module object for {name!r} substituted in sys.modules during a lazy load")
        own.update(changed)
        return getattr(self, attribute)

    def __delattr__(self, attribute):
        self.__getattribute__(attribute)
        delattr(self, attribute)


class LazyLoader:
    """Puts off the work of another loader until the module is used."""

    @staticmethod
    def _check(loader):
        if not hasattr(loader, "exec_module"):
            raise TypeError("loader must define exec_module()")

    @classmethod
    def factory(cls, loader):
        """A function that makes lazy loaders of a kind."""
        cls._check(loader)
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def __init__(self, loader):
        self._check(loader)
        self.loader = loader

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        """Make the module load itself later."""
        module.__spec__.loader = self.loader
        module.__loader__ = self.loader
        module.__spec__.loader_state = {"__dict__": module.__dict__.copy(), "is_loading": False}
        module.__class__ = _LazyModule
