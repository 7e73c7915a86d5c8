"""rexec of the classic dialect: the environments run classic code, in the words of the HOWTO."""

if __name__ != "__main__":
    __name__ = "rexec"

import sys

import _rexec
import ihooks
import rexec as _modern
from rexec import FileDelegate, FileWrapper, RHooks
from _classic import __builtin__ as _builtin
from _classic_builtins import FLAG as _FLAG, source as _source
from _classic_exceptions import io_error as _io_error
from _classic_files import file as _file
from _classic_modules import (
    LIBRARY as _LIBRARY, RENAMED as _RENAMED, modules as _modules, tidy as _tidy,
)
from _rexec_lists import BuiltinNames as _Names
from _rexec_import import RModuleImporter, RModuleLoader

__all__ = ["RExec"]
imp, os = _builtin.__import__("imp"), _builtin.__import__("os")

#: The text of a method of FileDelegate.
TEMPLATE = """
def %s(self, *args):
    return getattr(self.mod, self.name).%s(*args)
"""


class FileBase:
    """The methods of a file that restricted code may call."""

    ok_file_methods = (
        "fileno", "flush", "isatty", "read", "readline", "readlines", "seek", "tell", "write",
        "writelines", "xreadlines", "__iter__")


class _BuiltinNames(_Names):
    special = ("open", "file", "reload", "__import__")


#: The names in the dialect of what it has in other modules.
_SPELLED = {other: name for name, other in (_LIBRARY | _RENAMED).items()}


class RExec(_modern.RExec):
    """A restricted environment whose code is in the classic dialect."""

    _describes = "howto"
    ok_builtin_modules = (
        "audioop", "array", "binascii", "cmath", "errno", "imageop", "marshal", "math", "md5",
        "operator", "parser", "select", "sha", "_sre", "strop", "struct", "time", "_weakref")
    nok_builtin_names = _BuiltinNames(_BuiltinNames.special, "builtin")
    ok_sys_names = (
        "byteorder", "copyright", "exit", "getdefaultencoding", "getrefcount", "hexversion",
        "maxint", "maxunicode", "platform", "ps1", "ps2", "version", "version_info")

    def _make(self, cls):
        super()._make(cls)
        # The first text brings the built-ins of the dialect to `__main__`.
        _rexec.run(self._realm, "pass", "module", "<classic>", _FLAG)
        self._builtin = _rexec.loaded(self._realm, "_classic").__builtin__
        # What restricted code puts in its place is not for the host to call.
        self._own = {name: self._builtin.__dict__.get(name) for name in _OWN}
        loaded = _rexec.loaded(self._realm, "_classic")
        # It runs with the rights of the environment.
        self._dialects = loaded._made
        self._sought = set()
        _tidy(_modern.RExec.add_module(self, "__main__"))
        self.modules = _modules(self.modules, self._builtin, loaded._kept)
        # These are no overrides, which would have the environment import in another way.
        usual = _modern.RExec
        for name, method in (
            ("add_module", self._add_module), ("get_suffixes", self._get_suffixes),
            ("is_builtin", self._is_builtin),
        ):
            if getattr(cls, name) is getattr(usual, name):
                setattr(self, name, method)
        if cls.policy_name == self._describes:
            _rexec.set_names(self._realm, "path", usual.ok_path)

    def __init__(self, hooks=None, verbose=0):
        super().__init__(hooks, verbose)
        for name, method in (
            ("r_open", self._open), ("r_import", self._import), ("r_reload", self._reload),
            ("r_unload", self._unload),
        ):
            if getattr(type(self), name) is getattr(RExec, name):
                setattr(self, name, method)

    def _add_module(self, mname):
        if mname == "__builtin__":
            return self._builtin
        # One that is there may be of restricted code's making, and holds what that likes.
        is_new = mname not in self.modules
        module = _modern.RExec.add_module(self, mname)
        if is_new and mname not in ("__main__", "sys"):
            module.__builtins__ = self._builtin
            _tidy(module)
        return module

    def _get_suffixes(self):
        found = [(".so", "rb", 3), ("module.so", "rb", 3), (".py", "U", 1)]
        return [one for one in found if one[2] in self.ok_file_types]

    def _is_builtin(self, mname):
        """Whether the environment may have a built-in module of that name, beside the first."""
        return mname not in _FIRST and _rexec.is_native(self._realm, mname)

    def _overrides(self, name):
        own = self.__dict__.get(name)
        if own is not None and own in (self._open, self._import, self._reload):
            return False
        if name == "r_import" and getattr(type(self), name) is RExec.r_import:
            return own is not None
        return super()._overrides(name)

    def r_import(self, mname, globals=None, locals=None, fromlist=(), level=0):
        """Import a module in the environment, which is the dialect's where that has one."""
        if level <= 0 and mname not in self._sought and not self._has_own_imports():
            self._sought.add(mname)
            try:
                made = self._dialects(mname, fromlist)
            finally:
                self._sought.discard(mname)
            if made is not None:
                return made
        return super().r_import(mname, globals, locals, fromlist, max(level, 0))

    def _asked_import(self, name, *arguments):
        if self._sought and (name in self._sought or name in _SPELLED or name[:8] == "_classic"):
            # What a module of the dialect stands on, which has been asked about by its own name.
            return _modern.RExec.r_import(self, name, *arguments)
        return self.r_import(name, *arguments)

    def _imported(self, name):
        # Of a module that the dialect has of its own, the machine's is told of once.
        if name not in _LIBRARY:
            super()._imported(_SPELLED.get(name, name))

    def _open(self, file, mode="r", buf=-1):
        """Open a file for reading, as restricted code does."""
        if self._own["open"] is None:
            return _modern.RExec.r_open(self, file, mode, buf)
        return self._own["open"](file, mode, buf)

    def _import(self, mname, globals=None, locals=None, fromlist=(), level=-1):
        """Import a module, as restricted code does."""
        if self._own["__import__"] is None or self._has_own_imports():
            return _modern.RExec.r_import(self, mname, globals, locals, fromlist, max(level, 0))
        return self._own["__import__"](mname, globals, locals, fromlist, level)

    def _reload(self, m):
        """Run the body of a module once more, as restricted code does."""
        if self._own["reload"] is None or self._has_own_imports():
            return _modern.RExec.r_reload(self, m)
        return self._own["reload"](m)

    def _unload(self, m):
        """Take a module out of the environment's table."""
        name = m if isinstance(m, str) else m.__name__
        if self._has_own_imports() or name not in self.modules:
            return _modern.RExec.r_unload(self, m)
        del self.modules[name]

    def _take_plain_values(self, builtins=None):
        super()._take_plain_values(builtins)
        if builtins is None:
            super()._take_plain_values(self._builtin)

    def _copy(self, src, names):
        if src.__name__ != "__builtin__":
            return super()._copy(src, names)
        # The host's are not for restricted code, which has its own by these names.
        wanted = set(names)
        gone = [one for one in dir(src) if one not in wanted and one[:1] not in ("_", ".")]
        _rexec.set_names(self._realm, "builtin", gone)
        for one in gone + list(_BuiltinNames.special):
            if one not in wanted and one in self._builtin.__dict__:
                delattr(self._builtin, one)
        return self._builtin

    def r_execfile(self, file):
        """Execute a file in the environment."""
        try:
            return super().r_execfile(file)
        except OSError as error:
            if type(error).__module__ == "builtins" and error.filename == file:
                raise _io_error(error) from None
            raise

    def _run(self, code, mode, filename="<string>"):
        if mode == "exec" and isinstance(code, _file):
            filename = code.name if isinstance(code.name, str) else filename
            code = code.read()
        if isinstance(code, str):
            code = _source(code)
        elif not isinstance(code, bytes) and type(code).__name__ != "code":
            raise TypeError(
                "exec: arg 1 must be a string, file, or code object" if mode == "exec" else
                "eval() arg 1 must be a string or code object")
        return super()._run(code, mode, filename, _FLAG)


_OWN = ("open", "__import__", "reload")
_FIRST = ("__builtin__", "__main__", "posix", "sys")


def test():
    """Run as the words of the command line say: `cordon --classic -m rexec`."""
    from _rexec_console import main
    from _classic_console import Console

    Console.own += (__file__,)
    return main(None, RExec, Console)


if __name__ == "__main__":
    sys.exit(test())
