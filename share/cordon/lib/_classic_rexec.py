"""rexec of the classic dialect: the environments run classic code, in the words of the HOWTO."""

if __name__ != "__main__":
    __name__ = "rexec"

import sys

import _rexec
import rexec as _modern
from rexec import DeniedIO, PolicyError, RHooks
from _classic import LIBRARY
from _classic_builtins import FLAG, source
from _classic_exceptions import io_error
from _classic_modules import modules
from _rexec_files import FileBase as _ModernFileBase
from _rexec_lists import BuiltinNames
from _rexec_import import RModuleImporter, RModuleLoader

__all__ = ["RExec"]


class FileBase:
    """The methods of a file that restricted code may call."""

    ok_file_methods = (
        "fileno", "flush", "isatty", "read", "readline", "readlines", "seek", "tell", "write",
        "writelines", "xreadlines", "__iter__")


class _BuiltinNames(BuiltinNames):
    special = ("open", "file", "reload", "__import__")


#: The names in the dialect of what it has in other modules.
_SPELLED = {other: name for name, other in LIBRARY.items()}


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
        _rexec.run(self._realm, "pass", "module", "<classic>", FLAG)
        self._builtin = _rexec.loaded(self._realm, "_classic").__builtin__
        # What restricted code puts in its place is not for the host to call.
        self._own_open = self._builtin.__dict__.get("open")
        # It runs with the rights of the environment.
        self._dialects = _rexec.loaded(self._realm, "_classic")._made
        self._sought = set()
        self.modules = modules(self.modules, self._builtin)
        # These are no overrides, which would have the environment import in another way.
        if cls.add_module is _modern.RExec.add_module:
            self.add_module = self._add_module

    def __init__(self, *arguments, **keywords):
        super().__init__(*arguments, **keywords)
        if type(self).r_open is _modern.RExec.r_open:
            self.r_open = self._open

    def _add_module(self, mname):
        if mname == "__builtin__":
            return self._builtin
        module = _modern.RExec.add_module(self, mname)
        if mname not in ("__main__", "sys"):
            own = module.__dict__.get("__builtins__")
            if own is None or own is _rexec.builtins(self._realm):
                module.__builtins__ = self._builtin
        return module

    def _overrides(self, name):
        if name == "r_import" and getattr(type(self), name) is RExec.r_import:
            return name in self.__dict__
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
        if name not in LIBRARY:
            super()._imported(_SPELLED.get(name, name))

    def _open(self, file, mode="r", buf=-1):
        """Open a file for reading, as restricted code does."""
        if self._own_open is None:
            return _modern.RExec.r_open(self, file, mode, buf)
        return self._own_open(file, mode, buf)

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
                raise io_error(error) from None
            raise

    def _run(self, code, mode, filename="<string>"):
        if isinstance(code, str):
            code = source(code)
        return super()._run(code, mode, filename, FLAG)


if __name__ == "__main__":
    from _rexec_console import OWN, Console, main

    class _Console(Console):
        """A console that reads the classic dialect."""

        own = OWN + (__file__,)

        @staticmethod
        def told(problem, trace):
            from _classic_traceback import format_exception
            return "".join(format_exception(type(problem), problem, trace))

        def complete(self, text):
            """The code of a statement, None while it is incomplete, False when there is none."""
            if not text.strip():
                return False
            last = text.rpartition("\n")[2]
            try:
                code = compile(source(text + "\n"), "<console>", "single", FLAG)
            except SyntaxError as problem:
                if last.strip() and problem.args != _problem(text + "\n\n"):
                    # What one more line changes is not wrong yet.
                    return None
                self.report(problem.with_traceback(None))
                return False
            except (OverflowError, ValueError) as problem:
                self.report(problem.with_traceback(None))
                return False
            return None if "\n" in text and last.strip() and last[0].isspace() else code

    def _problem(text):
        try:
            compile(source(text), "<console>", "single", FLAG)
        except SyntaxError as problem:
            return problem.args
        return None

    sys.exit(main(None, RExec, _Console))
