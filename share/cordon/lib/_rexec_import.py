"""How are modules found and loaded when the host wants a say in it?

Three objects, as in `ihooks`: the importer knows how import statements work, its loader where
modules are looked for, its hooks what files and built-in modules there are. A restricted
environment whose host has replaced one of them, or a method of its own that they ask, imports
through them; all others import natively, which is the same but quicker.
"""

import sys

import _rexec
from ihooks import (
    C_BUILTIN, C_EXTENSION, PKG_DIRECTORY, PY_FROZEN, PY_SOURCE, Hooks,
    _Verbose as Verbose)

# Modules whose names are lists of the policy: a copy of them would be another policy.
_LISTED = ("builtins", "os", "posix", "sys")

class RHooks(Hooks):
    """What a restricted environment asks of the outside to import modules.

    Derive from it to have modules come from elsewhere: override `openfile` and `path_isdir` to
    serve files that are none, `default_path` to search in other places, `is_builtin` and
    `init_builtin` for modules that need no file. All run with the rights of the host; `openfile` as
    it is here asks the policy of the environment.

    `RHooks(verbose)` and `RHooks(rexec, verbose)` are both understood.
    """

    def __init__(self, *args):
        verbose = False
        rexec = None
        if args and isinstance(args[-1], int):
            *args, verbose = args
        if args:
            rexec, *args = args
        if args:
            raise TypeError("too many arguments")
        super().__init__(verbose)
        self.rexec = rexec

    def set_rexec(self, rexec):
        """Called by the restricted environment that is going to use these hooks."""
        self.rexec = rexec

    # What the import system of the environment is made of.

    def get_suffixes(self):
        """The suffixes of module files, as tuples (suffix, mode, type)."""
        return self.rexec.get_suffixes()

    def new_module(self, name):
        """An empty module of the environment, put into its module table."""
        return _rexec.module(self.rexec._realm, name)

    def add_module(self, name):
        """The environment's module of that name, made if need be."""
        return self.rexec.add_module(name)

    def modules_dict(self):
        """The environment's module table."""
        return self.rexec.modules

    def default_path(self):
        """Where modules are searched that are in no package."""
        return list(self.rexec.ok_path)

    def is_builtin(self, name):
        """Whether the environment may have a built-in module of that name."""
        return self.rexec.is_builtin(name)

    def init_builtin(self, name):
        """Make a built-in module in the environment."""
        if name in _LISTED:
            # Their names are what the policy lists, however often they are imported.
            return _rexec.import_module(self.rexec._realm, name, None, ("__name__",))
        __import__(name)
        return self.rexec.copy_except(sys.modules[name], ())

    def is_frozen(self, name):
        """Whether Cordon's library has a module of that name that goes before any path."""
        return _rexec.is_frozen(name)

    def get_frozen_object(self, name):
        """The code of a frozen module."""
        raise ImportError(f"No such frozen object named {name}", name=name)

    def load_dynamic(self, name, filename=None, file=None):
        """Load a module from a file of machine code; the environment says whether."""
        return self.rexec.load_dynamic(name, filename, file)

    def init_frozen(self, name):
        raise SystemError("don't use this")

    def load_source(self, *args):
        raise SystemError("don't use this")

    def load_compiled(self, *args):
        raise SystemError("don't use this")

    def load_package(self, *args):
        raise SystemError("don't use this")

    # Files.

    def openfile(self, name, mode="r", buffering=-1):
        """Open a file with the rights of the environment, whose code says what it imports and where
        that is searched; what fails raises `openfile_error`."""
        mode = "rb" if mode == "U" else mode
        if self.rexec is None:
            return open(name, mode, buffering)
        return _rexec.open(self.rexec._realm, name, mode, buffering)


class RModuleLoader(Verbose):
    """Where modules are looked for, and how they are loaded.

    `find_module` gives a tuple (file, name of the file, (suffix, mode, type)), or None.
    """

    def __init__(self, hooks=None, verbose=False):
        super().__init__(verbose)
        self.hooks = hooks or RHooks(verbose)

    def get_hooks(self):
        return self.hooks

    def set_hooks(self, hooks):
        self.hooks = hooks

    def default_path(self):
        return self.hooks.default_path()

    def modules_dict(self):
        return self.hooks.modules_dict()

    def find_module(self, name, path=None):
        """Look for a module: among the built-in ones and along the default path, or along `path`."""
        folders = path
        extension = None
        if path is None:
            if stuff := self.find_module_in_dir(name, None):
                return stuff
            # What stands on machine code is refused, or loaded by the host, before files are read.
            extension = _rexec.extension(name)
            if extension and name not in self.hooks.rexec.ok_dynamic_modules:
                return None, extension, ("", "", C_EXTENSION)
            folders = self.default_path()
        for folder in folders:
            if stuff := self.find_module_in_dir(name, folder):
                return stuff
        if extension:
            return None, extension, ("", "", C_EXTENSION)
        return None

    def find_module_in_dir(self, name, dir, allow_packages=True):
        """Look for a module in one folder; among the built-in ones when `dir` is None."""
        if dir is None:
            return self.find_builtin_module(name)
        hooks = self.hooks
        if allow_packages:
            full = hooks.path_join(dir, name)
            if hooks.path_isdir(full):
                if stuff := self.find_module_in_dir("__init__", full, False):
                    if stuff[0]:
                        stuff[0].close()
                    return None, full, ("", "", PKG_DIRECTORY)
        for info in hooks.get_suffixes():
            full = hooks.path_join(dir, name + info[0])
            try:
                return hooks.openfile(full, info[1]), full, info
            except hooks.openfile_error:
                pass
        return None

    def find_builtin_module(self, name):
        """Look for a built-in module."""
        if self.hooks.is_builtin(name):
            return None, "", ("", "", C_BUILTIN)
        if self.hooks.is_frozen(name):
            return None, "", ("", "", PY_FROZEN)
        return None

    def load_module(self, name, stuff):
        """Load what `find_module` has found, in the restricted environment."""
        file, filename, (_, _, kind) = stuff
        source = filename
        path = None
        if kind == PKG_DIRECTORY:
            found = self.find_module_in_dir("__init__", filename, False)
            if not found:
                raise ImportError(f"No __init__ module in package {name}", name=name)
            file, source, (_, _, kind) = found
            path = [filename]
            if kind != PY_SOURCE:
                if file:
                    file.close()
                raise ImportError(
                    f"Bad type ({kind!r}) for __init__ module in package {name}", name=name
                )
        try:
            if kind == PY_SOURCE:
                return self._load_source(name, file.read(), source, filename, path)
            if kind == C_BUILTIN:
                return self.hooks.init_builtin(name)
            if kind == PY_FROZEN:
                realm = self.hooks.rexec._realm
                return _rexec.import_module(realm, name, None, ("__name__",))
            if kind == C_EXTENSION:
                return self.hooks.load_dynamic(filename or name, filename, file)
        finally:
            if file:
                file.close()
        raise ImportError(f"Unrecognized module type ({kind!r}) for {name}", name=name)

    def _load_source(self, name, text, source, filename, path):
        rexec = self.hooks.rexec
        known = _rexec.loaded(rexec._realm, name)
        module = self.hooks.add_module(name)
        # Restricted code may have put anything into the table: it is changed with no more than its
        # rights.
        bind = _rexec.bind
        bind(rexec._realm, module, "__file__", source)
        bind(rexec._realm, module, "__package__", name if path else name.rpartition(".")[0])
        if path:
            bind(rexec._realm, module, "__path__", path)
        try:
            _rexec.load(rexec._realm, module, text, source)
        except BaseException:
            if known is None and _rexec.loaded(rexec._realm, name) is not None:
                _rexec.unload(rexec._realm, name)
            raise
        loaded = _rexec.loaded(rexec._realm, name)
        return module if loaded is None else loaded


class RModuleImporter(Verbose):
    """How import statements work: packages, names in them, and what was imported before."""

    def __init__(self, loader=None, verbose=False):
        super().__init__(verbose)
        self.loader = loader or RModuleLoader(None, verbose)

    @property
    def modules(self):
        """The module table."""
        return self.loader.modules_dict()

    def get_loader(self):
        return self.loader

    def set_loader(self, loader):
        self.loader = loader

    def get_hooks(self):
        return self.loader.get_hooks()

    def set_hooks(self, hooks):
        self.loader.set_hooks(hooks)

    def import_module(self, name, globals=None, locals=None, fromlist=None, level=0):
        """Import a module, as `__import__` does."""
        realm = self.get_hooks().rexec._realm
        name, _, fromlist = _rexec.import_arguments(realm, name, globals, fromlist, level)
        module = top = None
        full = ""
        for part in name.split("."):
            full = f"{full}.{part}" if full else part
            module = self.import_it(part, full, module)
            if module is None:
                raise ModuleNotFoundError(f"No module named {full!r}", name=full)
            if top is None:
                top = module
        if not fromlist:
            return top
        if _path(realm, module) is not None:
            self.ensure_fromlist(module, fromlist)
        return module

    def ensure_fromlist(self, module, fromlist, recursive=False):
        """Import the modules of a package that a statement names."""
        realm = self.get_hooks().rexec._realm
        for name in fromlist:
            if name == "*":
                if not recursive:
                    everything = _text_list(_own(realm, module, "__all__"))
                    self.ensure_fromlist(module, everything, True)
            elif _own(realm, module, name) is None:
                full = f"{_text(_own(realm, module, '__name__'))}.{name}"
                self.import_it(name, full, module)

    def import_it(self, partname, fqname, parent, force_load=False):
        """The module `fqname`, whose last part is `partname`, of the package `parent` or of none;
        None when there is no such module."""
        realm = self.get_hooks().rexec._realm
        if not partname.isidentifier():
            # No module is called so, but a file may be.
            return None
        if not force_load:
            loaded = _rexec.loaded(realm, fqname)
            if loaded is not None:
                return loaded
        path = None
        if parent is not None:
            path = _path(realm, parent)
            if path is None:
                return None
        if self.get_hooks().is_frozen(fqname):
            stuff = None, "", ("", "", PY_FROZEN)
        else:
            stuff = self.loader.find_module(partname, path)
        if not stuff:
            return None
        module = self.loader.load_module(fqname, stuff)
        if stuff[2][2] != PY_FROZEN:
            self.get_hooks().rexec._imported(fqname)
        if parent is not None:
            _rexec.bind(realm, parent, partname, module)
        return module

    def reload(self, module):
        """Load a module once more."""
        realm = self.get_hooks().rexec._realm
        name = _text(_own(realm, module, "__name__"))
        parent, _, last = name.rpartition(".")
        package = _rexec.loaded(realm, parent) if parent else None
        module = self.import_it(last, name, package, True)
        if module is None:
            raise ImportError(f"Module {name} not found for reload", name=name)
        return module

    def unload(self, module):
        """Forget a module."""
        _rexec.unload(self.get_hooks().rexec._realm, module)


for _kind in (RHooks, RModuleLoader, RModuleImporter):
    _kind.__module__ = "rexec"


def _own(realm, module, name):
    """What stands in the namespace of a module that the realm may use; None for anything else."""
    return _rexec.attribute(realm, name, module)


def _text(value):
    return _rexec.exact(value) if value is not None else ""


def _text_list(value):
    return _rexec.texts(value) if value is not None else ()


def _path(realm, module):
    """The folders of a package; None for a module that is none."""
    path = _own(realm, module, "__path__")
    return None if path is None else _rexec.texts(path)
