"""How do the host and a restricted environment lend each other their standard streams?

During an `s_` method the environment has streams, and the host's own lead to whatever stands in the
environment's `sys`. Such a method may be called inside of another.
"""

import sys

import _rexec
from _rexec_files import FileDelegate, wrapped

_SAVED = ("save_stdin", "save_stdout", "save_stderr")


class StandardStreams:
    """The part of `RExec` that deals with `sys.stdin`, `sys.stdout` and `sys.stderr`."""

    def make_delegate_files(self):
        """Make the streams that the host and the environment have during an `s_` method."""
        module = _rexec.sys(self._realm)
        self.delegate_stdin = FileDelegate(module, "stdin")
        self.delegate_stdout = FileDelegate(module, "stdout")
        self.delegate_stderr = FileDelegate(module, "stderr")
        own = self.__dict__
        for name in ("stdin", "stdout", "stderr"):
            own.setdefault("restricted_" + name, wrapped(getattr(sys, name)))

    def set_files(self):
        """Give the environment its streams, and the host those that lead there."""
        if "save_stdout" not in self.__dict__:
            self.save_files()
        if "delegate_stdin" not in self.__dict__:
            self.make_delegate_files()
        before = _rexec.lend(
            self._realm, self._lendable(self.restricted_stdin),
            self._lendable(self.restricted_stdout), self._lendable(self.restricted_stderr),
        )
        self.__dict__.setdefault("_lent", []).append(before)
        sys.stdin = self.delegate_stdin
        sys.stdout = self.delegate_stdout
        sys.stderr = self.delegate_stderr

    def _lendable(self, stream):
        # What is the environment's own needs nothing around it.
        return stream if _rexec.is_of(self._realm, stream) else wrapped(stream)

    def reset_files(self):
        """Take the streams back, and keep those that the environment has put in their place."""
        left = self._take_back()
        if left is not None:
            for name, stream in zip(("stdin", "stdout", "stderr"), left):
                # What it may only hold, such as an object of the host, does not become its stream.
                if not isinstance(stream, _rexec.Stream) and _rexec.may_use(self._realm, stream):
                    setattr(self, "restricted_" + name, stream)
        self._restore()

    def save_files(self):
        """Remember the host's streams."""
        self.save_stdin = sys.stdin
        self.save_stdout = sys.stdout
        self.save_stderr = sys.stderr

    def restore_files(self):
        """Take the streams back, and give the host its own."""
        self._take_back()
        self._restore()

    def _restore(self):
        sys.stdin = self.save_stdin
        sys.stdout = self.save_stdout
        sys.stderr = self.save_stderr

    def _take_back(self):
        lent = self.__dict__.get("_lent")
        if not lent:
            return None
        left = _rexec.take_back(self._realm, *lent.pop())
        if not lent:
            del self._lent
        return left

    def s_apply(self, func, args=(), kw={}):
        """Call a function while the environment has standard streams."""
        own = self.__dict__
        outer = {name: own[name] for name in _SAVED if name in own}
        self.save_files()
        try:
            self.set_files()
            return func(*args, **kw)
        finally:
            self.restore_files()
            own.update(outer)

    def s_exec(self, *args):
        """`r_exec` with standard streams."""
        return self.s_apply(self.r_exec, args)

    def s_eval(self, *args):
        """`r_eval` with standard streams."""
        return self.s_apply(self.r_eval, args)

    def s_execfile(self, *args):
        """`r_execfile` with standard streams."""
        return self.s_apply(self.r_execfile, args)

    def s_import(self, *args):
        """`r_import` with standard streams."""
        return self.s_apply(self.r_import, args)

    def s_reload(self, *args):
        """`r_reload` with standard streams."""
        return self.s_apply(self.r_reload, args)

    def s_unload(self, *args):
        """`r_unload` with standard streams."""
        return self.s_apply(self.r_unload, args)
