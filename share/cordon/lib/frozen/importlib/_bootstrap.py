"""The core of the import system, under the name that CPython's files use."""

import sys

import _frozen_importlib
from _frozen_importlib import (
    BuiltinImporter, FrozenImporter, ModuleSpec, _find_spec, _init_module_attrs, _load,
    module_from_spec,
)
from builtins import __import__

_load_unlocked = _load


def _gcd_import(name, package=None, level=0):
    """Import an absolute or relative name and return the module that it names."""
    _sanity_check(name, package, level)
    if level > 0:
        name = _resolve_name(name, package, level)
    if name in sys.modules and sys.modules[name] is not None:
        return sys.modules[name]
    __import__(name)
    return sys.modules[name]


def _sanity_check(name, package, level):
    if not isinstance(name, str):
        raise TypeError(f"module name must be str, not {type(name)}")
    if level < 0:
        raise ValueError("level must be >= 0")
    if level > 0:
        if not isinstance(package, str):
            raise TypeError("__package__ not set to a string")
        if not package:
            raise ImportError("attempted relative import with no known parent package")
    if not name and level == 0:
        raise ValueError("Empty module name")


def _resolve_name(name, package, level):
    """The absolute name of one that is relative to a package."""
    parts = package.rsplit(".", level - 1)
    if len(parts) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{parts[0]}.{name}" if name else parts[0]


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """A spec for a module that a loader loads."""
    if origin is None:
        origin = getattr(loader, "_ORIGIN", None)
    if not origin and hasattr(loader, "get_filename"):
        if is_package is None:
            return _from_file(name, loader=loader)
        return _from_file(
            name, loader=loader, submodule_search_locations=[] if is_package else None)
    if is_package is None:
        is_package = False
        if hasattr(loader, "is_package"):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                is_package = None
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def _from_file(name, **keywords):
    from ._bootstrap_external import spec_from_file_location
    return spec_from_file_location(name, **keywords)


def _exec(spec, module):
    """Run a spec's loader in a module that is there."""
    name = spec.name
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name!r} not in sys.modules", name=name)
    try:
        if spec.loader is None:
            if spec.submodule_search_locations is None:
                raise ImportError("missing loader", name=name)
            _renew(spec, module)
        else:
            _renew(spec, module)
            if hasattr(spec.loader, "exec_module"):
                spec.loader.exec_module(module)
            else:
                spec.loader.load_module(name)
    finally:
        module = sys.modules.pop(spec.name)
        sys.modules[spec.name] = module
    return module


def _renew(spec, module):
    values = {
        "__name__": spec.name, "__loader__": spec.loader, "__package__": spec.parent,
        "__spec__": spec,
    }
    if spec.submodule_search_locations is not None:
        values["__path__"] = spec.submodule_search_locations
    if spec.has_location:
        values["__file__"] = spec.origin
        if spec.cached is not None:
            values["__cached__"] = spec.cached
    for name, value in values.items():
        try:
            setattr(module, name, value)
        except AttributeError:
            pass


def _call_with_frames_removed(f, *args, **kwds):
    return f(*args, **kwds)


def _verbose_message(message, *args, verbosity=1):
    """Nothing: Cordon does not tell what it imports."""
