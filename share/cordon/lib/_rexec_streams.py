"""How do the host and a restricted environment lend each other their standard streams?

During an `s_` method the environment has streams, and the host's own lead to whatever stands in the
environment's `sys`. Such a method may be called inside of another.
"""

import sys

import _rexec
from _library import hand_on as _hand_on
from _rexec_files import FileDelegate, wrapped

_NAMES = ("stdin", "stdout", "stderr")
_SAVED = ("save_stdin", "save_stdout", "save_stderr")


class RestrictedStream:
    """What the environment has for one of the host's streams: what was set, or else whatever the host
    has at the moment."""

    def __set_name__(self, owner, name):
        self.name = name
        self.standard = name.removeprefix("restricted_")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        own = instance.__dict__
        if self.name in own:
            return own[self.name]
        stream = getattr(sys, self.standard)
        if stream is own.get("delegate_" + self.standard):
            # Within another such method that is the environment's own.
            stream = _rexec.current(stream.mod, stream.name)
        return stream if _rexec.is_of(instance._realm, stream) else wrapped(stream)

    def __set__(self, instance, stream):
        instance.__dict__[self.name] = stream

    def __delete__(self, instance):
        instance.__dict__.pop(self.name, None)


def replaced():
    """The streams that the host has put in the place of its own three; None for those it has not."""
    streams = []
    for name in _NAMES:
        stream = getattr(sys, name, None)
        streams.append(None if stream is getattr(sys, f"__{name}__") else wrapped(stream))
    return streams


class StandardStreams:
    """The part of `RExec` that deals with `sys.stdin`, `sys.stdout` and `sys.stderr`."""

    restricted_stdin = RestrictedStream()
    restricted_stdout = RestrictedStream()
    restricted_stderr = RestrictedStream()

    def make_delegate_files(self):
        """Make the streams that the host has during an `s_` method."""
        module = _rexec.sys(self._realm)
        self.delegate_stdin = FileDelegate(module, "stdin")
        self.delegate_stdout = FileDelegate(module, "stdout")
        self.delegate_stderr = FileDelegate(module, "stderr")

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
            for name, stream in zip(_NAMES, left):
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
            return _hand_on(func, *args, **kw)
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
