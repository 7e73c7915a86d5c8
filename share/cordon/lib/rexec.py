"""Restricted execution: run code behind a fence.

An `RExec` is an environment with modules, built-ins and a policy of its own. Code that is run in it
computes freely, and reaches the outside only as far as the policy lets it, whoever calls it later:

    >>> import rexec
    >>> r = rexec.RExec()
    >>> r.r_exec("import math")
    >>> r.r_eval("math.sqrt(16)")
    4.0
    >>> r.r_exec("open('/tmp/a.out', 'w')")
    OSError: can't open files for writing in restricted mode

What it allows is changed in three ways that come to the same: lists such as `ok_posix_names`, in a
subclass or on a living environment; lines of a policy, with `edit("allow os listdir")`; and
methods that a subclass overrides, such as `r_open`, which restricted code then calls.

An object that the host stores into a module of the environment is granted to the code in it. That
holds for what the host does by itself, and for `r_import`, `r_reload` and hooks that fill a module.
It does not hold while the host runs because that code has called it: a function that was exposed, a
callback, a method of a bastion. Such a function grants by `expose`, `alias` or a `Bastion`.
"""

import os
import sys
from types import ModuleType

import _rexec
from _rexec import (
    DeniedAttribute, DeniedImport, DeniedIO, DeniedName, LimitError, PolicyError, StopError,
)
from _rexec_files import FileBase, FileDelegate, FileWrapper, handed_over
from _rexec_grants import Grants, alias, expose, hide
from _rexec_import import C_EXTENSION, PY_SOURCE, RHooks, RModuleImporter, RModuleLoader, Verbose
from _rexec_limits import Limits, check_limits
from _rexec_lists import BuiltinNames, FileTypes, ListAttribute, own_lists
from _rexec_streams import StandardStreams, replaced

__all__ = ["RExec", "RHooks", "PolicyError", "LimitError", "StopError"]

_LISTS = (
    "ok_path", "ok_builtin_modules", "ok_posix_names", "ok_sys_names", "nok_builtin_names",
    "ok_file_types",
)
# What the loader and the hooks ask of the environment.
_ASKED = (
    "add_module", "copy_except", "copy_none", "copy_only", "get_suffixes", "is_builtin",
    "load_dynamic",
)
_PARTS = (("_hooks", RHooks), ("_loader", RModuleLoader), ("_importer", RModuleImporter))


class RExec(Grants, StandardStreams, Verbose):
    """A restricted environment.

    `hooks` is an instance of `RHooks`, or of a subclass that has modules come from elsewhere. With
    `verbose`, a line is printed for each module that is imported: `# math: imported`.

    Methods that begin with `r_` run code in the environment. Those that begin with `s_` do the same
    and let the code use `sys.stdin`, `sys.stdout` and `sys.stderr` meanwhile.
    """

    #: The policy to begin with: "howto", "standard" or "strict".
    policy_name = "howto"

    _first_limits = {}

    #: Where modules are searched: `sys.path` of the environment.
    ok_path = ListAttribute(tuple(sys.path), "path")
    #: Modules of the interpreter that may be imported; those written in Python are free.
    ok_builtin_modules = ListAttribute(
        ("audioop", "array", "binascii", "cmath", "errno", "imageop", "marshal", "math", "md5",
         "operator", "parser", "regex", "pcre", "rotor", "select", "strop", "struct", "time",
         "_sre", "_weakref", "sha"),
        "native",
    )
    #: Names of the module `os`.
    ok_posix_names = ListAttribute(
        ("error", "fstat", "listdir", "lstat", "readlink", "stat", "times", "uname", "getpid",
         "getppid", "getcwd", "getuid", "getgid", "geteuid", "getegid"),
        "os",
    )
    #: Names of the module `sys`, beside those that speak of the environment itself.
    ok_sys_names = ListAttribute(
        ("ps1", "ps2", "copyright", "version", "platform", "exit", "maxint", "byteorder",
         "getdefaultencoding", "getrefcount", "hexversion", "maxsize", "maxunicode",
         "version_info"),
        "sys",
    )
    #: Built-ins that the environment does not have as the host has them.
    nok_builtin_names = BuiltinNames(BuiltinNames.special, "builtin")
    #: Kinds of module files: 1 is source text, 3 machine code.
    ok_file_types = FileTypes((C_EXTENSION, PY_SOURCE), "source")
    #: All modules that the policy names, whether or not this interpreter has them.
    ok_dynamic_modules = ListAttribute(ok_builtin_modules.default, "module")

    def __init_subclass__(cls, **keywords):
        super().__init_subclass__(**keywords)
        # A subclass may just as well say `policy = "strict"`.
        if isinstance(cls.__dict__.get("policy"), str):
            cls.policy_name = cls.policy
            del cls.policy
        # And `limits = {"steps": 1000}`: what the limits of its environments begin with.
        if not hasattr(type(cls.__dict__.get("limits")), "__get__"):
            limits = cls.__dict__.get("limits", {})
            check_limits(limits)
            cls._first_limits = {**cls._first_limits, **limits}
            if "limits" in cls.__dict__:
                del cls.limits

    def __init__(self, hooks=None, verbose=False):
        cls = type(self)
        self._make(cls)
        self.verbose = verbose
        if hooks is not None:
            self.hooks = hooks
        for name, default in own_lists(cls, RExec, _LISTS).items():
            self.__dict__.setdefault(name, default)
        for name in _LISTS:
            if name in self.__dict__:
                setattr(self, name, self.__dict__.pop(name))
        self.set_trusted_path()
        self.make_builtin()
        if cls.make_builtin is not RExec.make_builtin:
            self._take_plain_values()
        self.make_initial_modules()
        if cls.make_osname is not RExec.make_osname and "posix" in self.modules:
            # Made, by whatever means.
            _rexec.edit(self._realm, "allow module posix")
        self.make_sys()

    def _make(self, cls):
        self._realm = realm = _rexec.new(self.policy_name)
        self.modules = _rexec.modules(realm)
        # What a subclass makes in another way is there only if it makes it.
        if cls.make_osname is not RExec.make_osname:
            _rexec.edit(realm, "deny module os posix")
            _rexec.unload(realm, "posix")
        Limits(realm).update(cls._first_limits)

    # MARK: The policy

    @property
    def policy(self):
        """The policy, as the text of a policy file."""
        return _rexec.policy(self._realm)

    @policy.setter
    def policy(self, text):
        _rexec.replace(self._realm, text)

    def edit(self, lines):
        """Change the policy by one or more of its lines: `allow os listdir`, `limit memory 64M`.

        A line that says nothing a policy can say is a ValueError, and then nothing is changed.
        """
        _rexec.edit(self._realm, lines)

    # MARK: Running code

    def r_exec(self, code):
        """Run statements, as text or as a code object, in the environment's `__main__`."""
        self._run(code, "exec")

    def r_eval(self, code):
        """Evaluate an expression, as text or as a code object; the value is returned."""
        return self._run(code, "eval")

    def r_execfile(self, file):
        """Run the statements of a file, which is read with the host's rights."""
        with open(file, "rb") as stream:
            text = stream.read()
        self._run(text, "exec", os.fsdecode(file))

    def _run(self, code, mode, filename="<string>", flags=0):
        streams = (None,) if "_lent" in self.__dict__ else replaced()
        if all(stream is None for stream in streams):
            return _rexec.run(self._realm, code, mode, filename, flags)
        # What the host has put in the place of its standard streams is asked and gets what is printed.
        before = _rexec.redirect(self._realm, *streams)
        try:
            return _rexec.run(self._realm, code, mode, filename, flags)
        finally:
            _rexec.redirect(self._realm, *before)

    # MARK: Modules

    def add_module(self, mname):
        """The module of that name, made if it does not exist.

        What the host stores into it is granted, unless restricted code has called the host.
        """
        return _rexec.module(self._realm, mname)

    def r_import(self, mname, globals=None, locals=None, fromlist=(), level=0):
        """Import a module in the environment.

        A subclass that overrides this decides about every import of restricted code: the name it
        gets is absolute and exact text, `globals` holds no more than `__name__` and its like. What
        it stores into modules of the environment is granted.
        """
        if self._has_own_imports():
            return self.importer.import_module(mname, globals, locals, fromlist, level)
        return _rexec.import_module(self._realm, mname, globals, fromlist, level)

    def r_reload(self, m):
        """Run the body of a module once more. Restricted code calls this as `reload(m)`."""
        if self._has_own_imports():
            return self.importer.reload(m)
        return _rexec.reload_in(self._realm, m)

    def r_unload(self, m):
        """Take a module out of the environment's table."""
        if self._has_own_imports():
            return self.importer.unload(m)
        return _rexec.unload(self._realm, m)

    def is_builtin(self, mname):
        """Whether the environment may have a built-in module of that name."""
        return _rexec.is_native(self._realm, mname)

    def get_suffixes(self):
        """The suffixes of module files, as tuples (suffix, mode, type)."""
        kinds = self.ok_file_types
        return [item for item in ((".so", "rb", 3), (".py", "rb", 1)) if item[2] in kinds]

    def load_dynamic(self, name, filename=None, file=None):
        """Load a module of machine code, if the policy names it and this interpreter has it."""
        if name not in self.ok_dynamic_modules:
            raise DeniedImport(f"untrusted dynamic module: {name}", name=name)
        __import__(name)
        return self.copy_except(sys.modules[name], ())

    def set_trusted_path(self):
        """Set `trusted_path`, the folders from which modules of machine code would be loaded."""
        self.trusted_path = [entry for entry in sys.path if entry.startswith("/")]

    @property
    def hooks(self):
        """What the loader asks about files."""
        hooks = self.__dict__.get("_hooks")
        if hooks is None:
            hooks = self._hooks = RHooks(self.verbose)
            hooks.set_rexec(self)
        return hooks

    @hooks.setter
    def hooks(self, hooks):
        self._hooks = hooks
        hooks.set_rexec(self)
        self._route_imports()

    @property
    def loader(self):
        """What the importer has modules found and loaded by."""
        loader = self.__dict__.get("_loader")
        if loader is None:
            loader = self._loader = RModuleLoader(self.hooks, self.verbose)
        return loader

    @loader.setter
    def loader(self, loader):
        self._loader = loader
        if "_importer" in self.__dict__:
            self._importer.set_loader(loader)
        self._route_imports()

    @property
    def importer(self):
        """What imports modules, when the environment does not import natively."""
        importer = self.__dict__.get("_importer")
        if importer is None:
            importer = self._importer = RModuleImporter(self.loader, self.verbose)
        return importer

    @importer.setter
    def importer(self, importer):
        self._importer = importer
        self._route_imports()

    def _has_own_imports(self):
        """Whether the host has a say in imports beyond the policy."""
        own = self.__dict__
        for name, usual in _PARTS:
            if name in own and type(own[name]) is not usual:
                return True
        cls = type(self)
        if cls is RExec:
            return False
        return any(getattr(cls, name) is not getattr(RExec, name) for name in _ASKED)

    def _overrides(self, name):
        return name in self.__dict__ or getattr(type(self), name) is not getattr(RExec, name)

    def _route_imports(self):
        """Have restricted code import by `r_import` where the host has a say in it."""
        if "_built" in self.__dict__ and (self._overrides("r_import") or self._has_own_imports()):
            _rexec.builtins(self._realm).__import__ = _importing(self)

    # MARK: Making the first modules

    def make_builtin(self):
        """Make `builtins`: the host's, with restricted forms of what reaches outside."""
        self._built = True
        builtins = _rexec.builtins(self._realm)
        self._route_imports()
        if self._overrides("r_reload") or self._has_own_imports():
            builtins.reload = _reloading(self)
        if self._overrides("r_open"):
            builtins.open = _opening(self)
            _rexec.open_by_host(self._realm)

    def _take_plain_values(self, builtins=None):
        """Put functions that take plain values where a subclass has put overridden methods."""
        if builtins is None:
            builtins = _rexec.builtins(self._realm)
        for name, method, function in (
            ("__import__", self.r_import, _importing), ("reload", self.r_reload, _reloading),
            ("open", self.r_open, _opening), ("file", self.r_open, _opening),
        ):
            if builtins.__dict__.get(name) == method:
                setattr(builtins, name, function(self))

    def make_initial_modules(self):
        """Make the modules that are there from the beginning, but for `builtins` and `sys`."""
        self.make_main()
        self.make_osname()

    def make_main(self):
        """Make `__main__`."""
        self.add_module("__main__")

    def make_osname(self):
        """Make `posix`, which holds what `os` may show of the system."""
        if type(self).make_osname is not RExec.make_osname:
            _rexec.edit(self._realm, "allow module os posix")
            _rexec.import_native(self._realm, "posix")

    def make_sys(self):
        """Make `sys`: the names of `ok_sys_names`, and what speaks of the environment."""
        if self._overrides("r_exc_info"):
            _rexec.sys(self._realm).exc_info = _reporting(self)
        if self.verbose:
            self.set_verbose(self.verbose)

    def copy_except(self, src, exceptions):
        """Have a module with all the names of `src` but `exceptions`."""
        return self._copy(src, [name for name in dir(src) if name not in exceptions])

    def copy_only(self, src, names):
        """Have a module with those of `names` that `src` has."""
        return self._copy(src, [name for name in names if hasattr(src, name)])

    def copy_none(self, src):
        """Have a module named as `src`, with its documentation and no names yet."""
        return self._copy(src, ())

    def _copy(self, src, names):
        name = src.__name__
        lists = {"os": "os", "posix": "os", "sys": "sys"}
        if name in lists:
            _rexec.set_names(self._realm, lists[name], tuple(names))
            if name == "sys":
                return _rexec.sys(self._realm)
            _rexec.edit(self._realm, "allow module os posix")
            return _rexec.import_native(self._realm, "posix")
        if name == "builtins":
            wanted = set(names)
            gone = [one for one in dir(src) if one not in wanted and not one.startswith("__")]
            _rexec.set_names(self._realm, "builtin", gone)
            module = _rexec.builtins(self._realm)
            for one in BuiltinNames.special:
                if one not in wanted and one in module.__dict__:
                    delattr(module, one)
            return module
        if name in sys.builtin_module_names:
            module = _rexec.import_native(self._realm, name)
            _rexec.keep(self._realm, module, names)
            return module
        module = self.add_module(name)
        module.__doc__ = src.__doc__
        for one in names:
            if not one.startswith("__"):
                setattr(module, one, getattr(src, one))
        return module

    # MARK: What restricted code calls

    def r_open(self, file, mode="r", buf=-1):
        """Open a file as restricted code does: the policy is asked.

        A subclass that overrides this decides about every file that restricted code opens; the
        arguments it gets are plain values. What it returns is for restricted code to use.
        """
        return _rexec.open(self._realm, file, mode, buf)

    def r_exc_info(self):
        """Type and value of the exception that is being handled, and None for the traceback.
        Restricted code calls this as `sys.exc_info()`."""
        kind, value, _ = sys.exc_info()
        return kind, value, None

    # MARK: Saying what is imported

    def set_verbose(self, verbose):
        """Set whether a line is printed for each module that is imported."""
        self.verbose = verbose
        _rexec.note_imports(self._realm, self._imported if verbose else None)

    def _imported(self, name):
        self.note("# %s: imported", name)

    # MARK: Limits

    @property
    def limits(self):
        """The environment's limits by name, such as r.limits["memory"] = "64M"; None is no limit.

        Times are seconds. What is set is in force at once, for code that is running too. A subclass
        says by `limits = {"steps": 1_000_000}` what its environments begin with.
        """
        return Limits(self._realm)

    @property
    def used(self):
        """What the present or last run has used, by the names of the limits."""
        return _rexec.used(self._realm)


# What restricted code gets for an overridden method: a function with the rights of the host that
# takes its arguments as plain values, and lets the environment use the result.


def _importing(rexec):
    def r_import(name, globals=None, locals=None, fromlist=(), level=0):
        realm = rexec._realm
        name, space, names = _rexec.import_arguments(realm, name, globals, fromlist, level)
        ask = getattr(rexec, "_asked_import", rexec.r_import)
        module = _rexec.filling(realm, ask, name, space, space, names)
        return _rexec.hand_over(realm, module)

    return r_import


def _reloading(rexec):
    def r_reload(module):
        if type(module) is not ModuleType:
            raise TypeError("reload() argument must be a module")
        realm = rexec._realm
        return _rexec.hand_over(realm, _rexec.filling(realm, rexec.r_reload, module))

    return r_reload


def _opening(rexec):
    def r_open(file, mode="r", buffering=-1, *args, **kwargs):
        exact = _rexec.exact
        extra = [exact(value) for value in args]
        named = {exact(key): exact(value) for key, value in kwargs.items()}
        file = _rexec.path(rexec._realm, file)
        stream = rexec.r_open(file, exact(mode), exact(buffering), *extra, **named)
        return _rexec.grant(rexec._realm, handed_over(rexec._realm, stream))

    return r_open


def _reporting(rexec):
    def r_exc_info():
        return _rexec.grant(rexec._realm, rexec.r_exc_info())

    return r_exc_info


def test():
    """Run as the words of the command line say: `cordon -m rexec`."""
    from _rexec_console import main

    return main()


if __name__ == "__main__":
    sys.exit(test())
