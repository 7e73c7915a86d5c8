"""The module imp of the classic dialect, as far as the import system of rexec shows it."""

__name__ = "imp"

import sys

from _classic_operations import type_name
from _classic_words import named

SEARCH_ERROR, PY_SOURCE, PY_COMPILED, C_EXTENSION = 0, 1, 2, 3
PY_RESOURCE, PKG_DIRECTORY, C_BUILTIN, PY_FROZEN = 4, 5, 6, 7
PY_CODERESOURCE, IMP_HOOK = 8, 9
_BUILT_IN = ("__builtin__", "__main__", "exceptions")


def _named(name, function):
    if not isinstance(name, str):
        raise TypeError(f"{function}() argument 1 must be string, not {type_name(name)}")
    return name


def new_module(name):
    """new_module(name) -> module"""
    return type(sys)(_named(name, "new_module"))


named(new_module)


def get_suffixes():
    """get_suffixes() -> [(suffix, mode, type), ...]"""
    return [(".py", "U", PY_SOURCE)]


def get_magic():
    """get_magic() -> string"""
    return "\x03\xf3\r\n"


def is_builtin(name):
    """is_builtin(name) -> number: -1 where it can be initialized only once"""
    if name == "sys" or name in _BUILT_IN:
        return -1
    return int(_named(name, "is_builtin") in sys.builtin_module_names)


def is_frozen(name):
    """is_frozen(name) -> boolean"""
    _named(name, "is_frozen")
    return False


def init_builtin(name):
    """init_builtin(name) -> module or None"""
    if not is_builtin(name):
        return None
    from _classic import __builtin__
    return __builtin__.__import__(name)


def reload(module):
    """Load a module again."""
    from _classic import __builtin__
    return __builtin__.reload(module)


def init_frozen(name):
    """init_frozen(name) -> module or None"""
    return None


def find_module(name, path=None):
    """find_module(name[, path]) -> (file, filename, (suffix, mode, type))"""
    from _classic import __builtin__
    import posixpath
    _named(name, "find_module")
    if path is None:
        if is_builtin(name):
            return None, name, ("", "", C_BUILTIN)
        path = sys.path
    for folder in path:
        file = posixpath.join(folder or ".", name)
        if posixpath.isdir(file) and posixpath.exists(file + "/__init__.py"):
            return None, file, ("", "", PKG_DIRECTORY)
        if posixpath.isfile(file + ".py"):
            return __builtin__.open(file + ".py", "U"), file + ".py", (".py", "U", PY_SOURCE)
    raise ImportError(f"No module named {name}")


def load_source(name, pathname, file=None):
    """load_source(name, pathname[, file]) -> module"""
    from _classic import __builtin__
    if file is None:
        with __builtin__.open(pathname, "U") as opened:
            text = opened.read()
    else:
        text = file.read()
    module = sys.modules.get(name) or new_module(name)
    module.__file__ = pathname
    sys.modules[name] = module
    namespace = module.__dict__
    namespace.setdefault("__builtins__", __builtin__)
    exec(__builtin__.compile(text, pathname, "exec"), namespace)
    return module


def load_module(name, file, pathname, description):
    """load_module(name, file, filename, (suffix, mode, type)) -> module"""
    kind = description[2]
    if kind == PY_SOURCE:
        return load_source(name, pathname, file)
    if kind == C_BUILTIN:
        return init_builtin(name)
    if kind == PKG_DIRECTORY:
        module = sys.modules.get(name) or new_module(name)
        module.__path__ = [pathname]
        sys.modules[name] = module
        return load_source(name, pathname + "/__init__.py")
    raise ImportError(f"Don't know how to import {name} (type code {kind})")


def lock_held():
    """lock_held() -> boolean"""
    return False


def acquire_lock():
    """acquire_lock() -> None"""


def release_lock():
    """release_lock() -> None"""


class NullImporter:
    """Null importer object"""

    def __init__(self, path):
        if not path:
            raise ImportError("empty pathname")

    def find_module(self, fullname, path=None):
        return None
