"""Which streams does restricted code see, and which does the host see meanwhile?"""

from io import BytesIO, FileIO, TextIOWrapper
from _io import _BufferedIOBase
from _library import call_told as _call_told

import _rexec


class FileBase:
    """What restricted code may do with a stream of the host."""

    __slots__ = ()
    ok_file_methods = (
        "fileno", "flush", "isatty", "read", "readline", "readlines", "seek", "tell", "write",
        "writelines", "__iter__",
    )


class _Absent:
    """A method that a wrapper does not have."""

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        raise AttributeError(f"'FileWrapper' object has no attribute '{self.name}'")


class FileWrapper(_rexec.Stream, FileBase):
    """A stream of the host for restricted code: it has the methods of `ok_file_methods`, and
    `close()`, which only flushes.

    A subclass may shorten `ok_file_methods`, or add names of methods to it that take and give
    plain values.
    """

    # Restricted code must not put methods of its own into what the host goes on using.
    __slots__ = ()

    def __init_subclass__(cls, **keywords):
        super().__init_subclass__(**keywords)
        for name in FileBase.ok_file_methods:
            if name not in cls.ok_file_methods and name not in cls.__dict__:
                absent = _Absent()
                absent.__set_name__(cls, name)
                setattr(cls, name, absent)
        for name in cls.ok_file_methods:
            if name not in FileBase.ok_file_methods and not hasattr(cls, name):
                setattr(cls, name, _forwarding(name))


def _forwarding(name):
    def method(self, *arguments):
        plain = [_rexec.exact(argument) for argument in arguments]
        return getattr(_rexec.behind(self), name)(*plain)

    method.__name__ = name
    return method


def wrapped(stream):
    """The stream as restricted code may have it."""
    if stream is None or isinstance(stream, _rexec.Stream):
        return stream
    return FileWrapper(stream)


class FileDelegate(FileBase):
    """A stream for the host while restricted code has streams: whatever stands in the module `mod`
    by `name` at the moment of use."""

    def __init__(self, mod, name):
        self.mod = mod
        self.name = name

    def _ask(self, name, *arguments):
        stream = _rexec.current(self.mod, self.name)
        return _rexec.exact(_call_told(stream, getattr(stream, name), arguments))

    def close(self):
        self.flush()

    def write(self, text):
        return self._ask("write", text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        stream = _rexec.current(self.mod, self.name)
        _call_told(stream, stream.flush, ())

    def isatty(self):
        return bool(self._ask("isatty"))

    def fileno(self):
        return self._ask("fileno")

    def read(self, size=-1):
        return self._ask("read", size)

    def readline(self, size=-1):
        return self._ask("readline", size)

    def readlines(self, hint=-1):
        lines = []
        total = 0
        while line := self.readline():
            lines.append(line)
            total += len(line)
            if 0 < hint <= total:
                break
        return lines

    def seek(self, offset, whence=0):
        return self._ask("seek", offset, whence)

    def tell(self):
        return self._ask("tell")

    def __iter__(self):
        return self

    def __next__(self):
        if line := self.readline():
            return line
        raise StopIteration


for _kind in (FileBase, FileWrapper, FileDelegate):
    _kind.__module__ = "rexec"


class OpenFile(FileWrapper):
    """A file that the host has opened for restricted code, which may close it."""

    __slots__ = ("name", "mode", "encoding", "errors")
    ok_file_methods = FileBase.ok_file_methods + (
        "readable", "seekable", "truncate", "writable",
    )

    def __init__(self, file):
        super().__init__(file)
        self.name = _plain(file, "name")
        self.mode = _plain(file, "mode")
        self.encoding = _plain(file, "encoding")
        self.errors = _plain(file, "errors")

    @property
    def closed(self):
        return bool(_rexec.behind(self).closed)

    def close(self):
        _rexec.behind(self).close()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


def _plain(file, name):
    try:
        return _rexec.exact(getattr(file, name))
    except (AttributeError, TypeError):
        return None


def handed_over(realm, value):
    """A file that `r_open` has returned, as restricted code may have it.

    A stream over a file of the system is judged by who uses it; behind an `OpenFile` it is used
    with the rights of the host, who has opened it.
    """
    if isinstance(value, (FileIO, _BufferedIOBase, TextIOWrapper)):
        if not isinstance(value, BytesIO) and not _rexec.is_of(realm, value):
            return OpenFile(value)
    return value
