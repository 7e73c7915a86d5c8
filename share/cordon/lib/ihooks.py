"""Imports that a program has a say in.

Three kinds of objects share the work. Hooks know what files and built-in modules there are; a
loader, where modules are looked for and how they are loaded; an importer, how import statements
work. Derive from one of them to have modules come from elsewhere, and install the importer:

    class Archive(ihooks.Hooks):
        def openfile(self, name, mode="r"): ...

    ihooks.install(ihooks.ModuleImporter(ihooks.ModuleLoader(Archive())))

`rexec.RHooks` are hooks for a restricted environment, which has an importer of its own.

The classes: Hooks; BasicModuleLoader, ModuleLoader(hooks), FancyModuleLoader(hooks);
BasicModuleImporter, which knows no packages, and ModuleImporter(loader). Each takes `verbose`,
with which it says what it does. The functions install([importer]) and uninstall() put an importer
into the place of `__import__`, and take it out.

A module is found as a tuple (file, name of the file, (suffix, mode, type)), or as None. Compiled
files and machine code are not supported yet. In a restricted realm the namespace of a module is
hidden, so that modules are loaded there by the realm's own importer only.
"""

import builtins
import os
import sys
from types import ModuleType

__all__ = [
    "BasicModuleLoader", "Hooks", "ModuleLoader", "FancyModuleLoader", "BasicModuleImporter",
    "ModuleImporter", "install", "uninstall",
]

VERBOSE = 0

PY_SOURCE = 1
PY_COMPILED = 2
C_EXTENSION = 3
PKG_DIRECTORY = 5
C_BUILTIN = 6
PY_FROZEN = 7
BUILTIN_MODULE = C_BUILTIN
FROZEN_MODULE = PY_FROZEN

#: How modules of the interpreter itself are imported, whoever is installed later.
_import = builtins.__import__


class _Verbose:
    """Something that can say what it does."""

    def __init__(self, verbose=VERBOSE):
        self.verbose = verbose

    def get_verbose(self):
        """Return whether it says what it does."""
        return self.verbose

    def set_verbose(self, verbose):
        """Set whether it says what it does."""
        self.verbose = verbose

    def note(self, *args):
        """Say something if verbose: a format and its arguments."""
        if self.verbose:
            self.message(*args)

    def message(self, format, *args):
        """Say something."""
        print(format % args if args else format)


class Hooks(_Verbose):
    """What files and built-in modules there are: those of the system."""

    openfile_error = OSError
    listdir_error = OSError

    def get_suffixes(self):
        """Return the suffixes of module files, as tuples (suffix, mode, type)."""
        return [(".py", "r", PY_SOURCE)]

    def new_module(self, name):
        """Return an empty module."""
        return ModuleType(name)

    def is_builtin(self, name):
        """Return whether a module is written in the language of the interpreter."""
        return name in getattr(sys, "builtin_module_names", ())

    def init_builtin(self, name):
        """Return a built-in module."""
        _import(name)
        return sys.modules[name]

    def is_frozen(self, name):
        """Return whether a module goes before all that lies in folders; none does here."""
        return False

    def init_frozen(self, name):
        """Return such a module."""
        return self.init_builtin(name)

    def get_frozen_object(self, name):
        """Raise ImportError: their code is not shown."""
        raise ImportError(f"No such frozen object named {name}", name=name)

    def load_source(self, name, filename, file=None):
        """Load a module from a file of source text."""
        return self._run(self.add_module(name), filename, file)

    def load_compiled(self, name, filename, file=None):
        """Raise ImportError: compiled files are not read."""
        raise ImportError(f"not supported yet: compiled files ({filename})", name=name)

    def load_dynamic(self, name, filename, file=None):
        """Raise ImportError: machine code is not loaded."""
        raise ImportError(f"not supported yet: machine code ({filename})", name=name)

    def load_package(self, name, filename, file=None):
        """Load a package from its folder."""
        module = self.add_module(name)
        module.__path__ = [filename]
        return self._run(module, self.path_join(filename, "__init__.py"), None)

    def _run(self, module, filename, file):
        own = file is None
        stream = self.openfile(filename) if own else file
        try:
            text = stream.read()
        finally:
            if own:
                stream.close()
        return _run(module, text, filename)

    def add_module(self, name):
        """Return the module of that name, made and put into the table if need be."""
        module = self.modules_dict().get(name)
        if module is None:
            module = self.modules_dict()[name] = self.new_module(name)
        return module

    def modules_dict(self):
        """Return the table of modules."""
        return sys.modules

    def default_path(self):
        """Return the folders where modules are looked for."""
        return sys.path

    def path_split(self, x):
        return os.path.split(x)

    def path_join(self, x, y):
        return os.path.join(x, y)

    def path_isabs(self, x):
        return os.path.isabs(x)

    def path_exists(self, x):
        return os.path.exists(x)

    def path_isdir(self, x):
        return os.path.isdir(x)

    def path_isfile(self, x):
        return os.path.isfile(x)

    def path_islink(self, x):
        return os.path.islink(x)

    def openfile(self, *x):
        """Open a file; what fails raises `openfile_error`."""
        return open(*x)

    def listdir(self, x):
        """Return the names in a folder."""
        return os.listdir(x)


def _run(module, text, filename):
    """Run the text of a module in it; a module that fails is not kept."""
    module.__file__ = filename
    name = module.__name__
    module.__package__ = name if hasattr(module, "__path__") else name.rpartition(".")[0]
    try:
        exec(compile(text, filename, "exec", 0, True), module.__dict__)
    except BaseException:
        sys.modules.pop(name, None)
        raise
    return sys.modules.get(name, module)


class BasicModuleLoader(_Verbose):
    """Looks for modules among the built-in ones and in the folders of `sys.path`."""

    hooks = Hooks()

    def find_module(self, name, path=None):
        """Look for a module: among the built-in ones and along the default path, or `path`."""
        for folder in [None, *self.default_path()] if path is None else path:
            if stuff := self.find_module_in_dir(name, folder):
                return stuff
        return None

    def default_path(self):
        """Return the folders where modules are looked for."""
        return sys.path

    def find_module_in_dir(self, name, dir):
        """Look for a module in one folder; among the built-in ones when `dir` is None."""
        if dir is None:
            return self.find_builtin_module(name)
        return self._find_file(name, dir)

    def _find_file(self, name, dir):
        hooks = self.hooks
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
            return None, "", ("", "", BUILTIN_MODULE)
        if self.hooks.is_frozen(name):
            return None, "", ("", "", FROZEN_MODULE)
        return None

    def load_module(self, name, stuff):
        """Load what `find_module` has found."""
        file, filename, (_, _, kind) = stuff
        hooks = self.hooks
        try:
            if kind == BUILTIN_MODULE:
                return hooks.init_builtin(name)
            if kind == FROZEN_MODULE:
                return hooks.init_frozen(name)
            if kind == C_EXTENSION:
                module = hooks.load_dynamic(name, filename, file)
            elif kind == PY_SOURCE:
                module = hooks.load_source(name, filename, file)
            elif kind == PY_COMPILED:
                module = hooks.load_compiled(name, filename, file)
            elif kind == PKG_DIRECTORY:
                module = hooks.load_package(name, filename, file)
            else:
                raise ImportError(f"Unrecognized module type ({kind!r}) for {name}", name=name)
        finally:
            if file:
                file.close()
        module.__file__ = filename
        return module


class ModuleLoader(BasicModuleLoader):
    """Looks for modules and packages by hooks."""

    def __init__(self, hooks=None, verbose=VERBOSE):
        super().__init__(verbose)
        self.hooks = hooks or Hooks(verbose)

    def default_path(self):
        return self.hooks.default_path()

    def modules_dict(self):
        """Return the table of modules."""
        return self.hooks.modules_dict()

    def get_hooks(self):
        return self.hooks

    def set_hooks(self, hooks):
        self.hooks = hooks

    def find_module_in_dir(self, name, dir, allow_packages=True):
        """Look for a module, or for a package if those are wanted, in one folder."""
        if dir is None:
            return self.find_builtin_module(name)
        if allow_packages:
            full = self.hooks.path_join(dir, name)
            if self.hooks.path_isdir(full):
                stuff = self.find_module_in_dir("__init__", full, False)
                if stuff:
                    if stuff[0]:
                        stuff[0].close()
                    return None, full, ("", "", PKG_DIRECTORY)
        return self._find_file(name, dir)


class FancyModuleLoader(ModuleLoader):
    """Reads, compiles and runs the text of modules by itself."""

    def load_module(self, name, stuff):
        """Load what `find_module` has found."""
        file, filename, (_, _, kind) = stuff
        path = None
        if kind == PKG_DIRECTORY:
            path = [filename]
            found = self.find_module_in_dir("__init__", filename, False)
            if not found:
                raise ImportError(f"No __init__ module in package {name}", name=name)
            file, filename, (_, _, kind) = found
        if kind != PY_SOURCE:
            if path:
                if file:
                    file.close()
                raise ImportError(
                    f"Bad type ({kind!r}) for __init__ module in package {name}", name=name)
            return super().load_module(name, stuff)
        try:
            text = file.read()
        finally:
            file.close()
        module = self.hooks.add_module(name)
        if path:
            module.__path__ = path
        return _run(module, text, filename)


class BasicModuleImporter(_Verbose):
    """How import statements work where there are no packages."""

    def __init__(self, loader=None, verbose=VERBOSE):
        super().__init__(verbose)
        self.loader = loader or ModuleLoader(None, verbose)
        self.modules = self.loader.modules_dict()

    def get_loader(self):
        return self.loader

    def set_loader(self, loader):
        self.loader = loader

    def get_hooks(self):
        return self.loader.get_hooks()

    def set_hooks(self, hooks):
        return self.loader.set_hooks(hooks)

    def import_module(self, name, globals=None, locals=None, fromlist=(), level=0):
        """Import a module, as `__import__` does."""
        name = str(name)
        if name in self.modules:
            return self.modules[name]
        stuff = self.loader.find_module(name)
        if not stuff:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return self.loader.load_module(name, stuff)

    def reload(self, module, path=None):
        """Load a module once more."""
        name = module.__name__
        stuff = self.loader.find_module(name, path)
        if not stuff:
            raise ImportError(f"Module {name} not found for reload", name=name)
        return self.loader.load_module(name, stuff)

    def unload(self, module):
        """Take a module out of the table; what refers to it keeps it."""
        self.modules.pop(module.__name__, None)

    def install(self):
        """Have all import statements of the program go this way."""
        self.save_import_module = builtins.__import__
        self.save_reload = getattr(builtins, "reload", None)
        self.save_unload = getattr(builtins, "unload", None)
        builtins.__import__ = self.import_module
        builtins.reload = self.reload
        builtins.unload = self.unload

    def uninstall(self):
        """Have import statements go the way they went before."""
        builtins.__import__ = self.save_import_module
        for name, before in (("reload", self.save_reload), ("unload", self.save_unload)):
            if before is not None:
                setattr(builtins, name, before)
            elif hasattr(builtins, name):
                delattr(builtins, name)


class ModuleImporter(BasicModuleImporter):
    """How import statements work: packages, names in them, and what was imported before."""

    def import_module(self, name, globals=None, locals=None, fromlist=None, level=0):
        """Import a module, as `__import__` does."""
        parent = self.determine_parent(globals, level)
        head, tail = self.find_head_package(parent, str(name))
        module = self.load_tail(head, tail)
        if not fromlist:
            return head
        if hasattr(module, "__path__"):
            self.ensure_fromlist(module, fromlist)
        return module

    def determine_parent(self, globals, level=0):
        """Return the package that a relative import begins with; None where it is not relative."""
        if level <= 0:
            return None
        globals = globals or {}
        package = globals.get("__package__")
        if package is None:
            package = globals.get("__name__", "")
            if "__path__" not in globals:
                package = package.rpartition(".")[0]
        for _ in range(level - 1):
            package, dot, _ = package.rpartition(".")
            if not dot:
                raise ImportError("attempted relative import beyond top-level package")
        if not package:
            raise ImportError("attempted relative import with no known parent package")
        parent = self.modules.get(package)
        if parent is None:
            raise ImportError(f"parent {package!r} is not loaded, cannot import from it")
        return parent

    def find_head_package(self, parent, name):
        """Return the first module that a name speaks of, and the rest of the name."""
        if not name:
            return parent, ""
        head, _, tail = name.partition(".")
        full = f"{parent.__name__}.{head}" if parent else head
        module = self.import_it(head, full, parent)
        if module is None:
            raise ModuleNotFoundError(f"No module named {full!r}", name=full)
        return module, tail

    def load_tail(self, q, tail):
        """Return the module that a name with dots speaks of, from a package on."""
        module = q
        while tail:
            head, _, tail = tail.partition(".")
            full = f"{module.__name__}.{head}"
            module = self.import_it(head, full, module)
            if module is None:
                raise ModuleNotFoundError(f"No module named {full!r}", name=full)
        return module

    def ensure_fromlist(self, m, fromlist, recursive=False):
        """Import the modules of a package that a statement names."""
        for name in fromlist:
            if name == "*":
                if not recursive:
                    self.ensure_fromlist(m, list(getattr(m, "__all__", ())), True)
            elif not hasattr(m, name):
                self.import_it(name, f"{m.__name__}.{name}", m)

    def import_it(self, partname, fqname, parent, force_load=False):
        """Return the module `fqname`, whose last part is `partname`; None when there is none."""
        if not partname:
            raise ValueError("Empty module name")
        if not force_load and fqname in self.modules:
            return self.modules[fqname]
        path = None
        if parent is not None:
            path = getattr(parent, "__path__", None)
            if path is None:
                return None
        stuff = self.loader.find_module(partname, path)
        if not stuff:
            return None if parent is not None else self._of_library(fqname)
        module = self.loader.load_module(fqname, stuff)
        if parent is not None:
            setattr(parent, partname, module)
        return module

    def _of_library(self, name):
        """A module of the interpreter's own library that lies in no folder of the path."""
        try:
            _import(name)
        except ModuleNotFoundError as problem:
            if problem.name != name:
                raise
            return None
        return self.modules.get(name)

    def reload(self, module):
        """Load a module once more."""
        name = module.__name__
        parent, _, last = name.rpartition(".")
        module = self.import_it(last, name, self.modules[parent] if parent else None, True)
        if module is None:
            raise ImportError(f"Module {name} not found for reload", name=name)
        return module


default_importer = None
current_importer = None


def install(importer=None):
    """Put an importer into the place of `__import__`: this one, or the default one."""
    global current_importer
    current_importer = importer or default_importer or ModuleImporter()
    current_importer.install()


def uninstall():
    """Take the importer out again."""
    current_importer.uninstall()
