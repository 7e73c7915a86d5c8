"""The files of the classic dialect, which read and write str."""

import builtins
import operator

import _library
from _classic_exceptions import IOError, io_error
from _classic_octets import octets
from _classic_operations import type_name
from _classic_sequences import buffer
from _classic_text import machine_types, repr_, str_
from _classic_types import decoded, unicode

_line = operator.methodcaller("decode", "latin-1")
_CLOSED = "I/O operation on closed file"
_CHUNK = 8192


class _File(type):
    def __instancecheck__(cls, value):
        return type(value) in machine_types or issubclass(type(value), cls)


class file(metaclass=_File):
    """file(name[, mode[, buffering]]) -> file object"""

    __slots__ = ("_file", "_lines", "_mode", "_name", "softspace", "__dict__", "__weakref__")
    __module__ = "builtins"

    def __init__(self, name, mode="r", buffering=-1):
        if IS_RESTRICTED:
            raise IOError("file() constructor not accessible in restricted mode")
        _begin(self, name, mode, buffering)

    # MARK: What it is

    name = property(lambda self: _name(self))
    mode = property(lambda self: _mode(self))
    closed = property(lambda self: _file(self) is None or _file(self).closed)
    encoding = property(lambda self: None)
    errors = property(lambda self: None)
    newlines = property(lambda self: getattr(_lines(self), "newlines", None))

    def __repr__(self):
        state = "closed" if self.closed else "open"
        name = repr_(_name(self))
        return f"<{state} file {name}, mode {_mode(self)!r} at {id(self):#x}>"

    def isatty(self):
        """isatty() -> true or false.  True if the file is connected to a tty device."""
        return _of(self).isatty()

    def fileno(self):
        """fileno() -> integer "file descriptor"."""
        return _of(self).fileno()

    # MARK: Reading

    def read(self, size=-1):
        """read([size]) -> read at most size bytes, returned as a string."""
        found = _of(self, "reading")
        return _text(_asked(found.read, _size(size)))

    def readline(self, size=-1):
        """readline([size]) -> next line from the file, as a string."""
        if size is None:
            raise TypeError("an integer is required")
        found = _of(self, "reading")
        return _text(_asked(found.readline, _size(size)))

    def readlines(self, size=-1):
        """readlines([size]) -> list of strings, each a line from the file."""
        found = _of(self, "reading")
        size = _size(size)
        # As much as a chunk is read at once.
        size = max(size, _CHUNK) if size > 0 else -1
        return [_text(line) for line in _asked(found.readlines, size)]

    def readinto(self, target):
        """readinto() -> Undocumented.  Don't use this; it may go away."""
        view = builtins.memoryview(target).cast("B")
        data = octets(self.read(len(view)))
        view[:len(data)] = data
        return len(data)

    def __iter__(self):
        # What goes over all lines does so at the machine's speed.
        found = _of(self, "reading")
        return iter(found) if "U" in _mode(self) else map(_line, found)

    def __next__(self):
        line = _asked(_of(self, "reading").readline)
        if not line:
            raise StopIteration
        return _text(line)

    next = __next__

    def xreadlines(self):
        """xreadlines() -> returns self."""
        _of(self)
        return self

    # MARK: Writing

    def write(self, *text):
        """write(str) -> None.  Write string str to file."""
        if len(text) != 1:
            raise TypeError(f"function takes exactly 1 argument ({len(text)} given)")
        found = _of(self)
        data = _data(text[0])
        if data is None and "b" in _mode(self):
            raise TypeError(
                f"argument 1 must be string or buffer, not {type_name(text[0])}")
        _write(_writable(self, found), data if data is not None else octets(written(text[0])))

    def writelines(self, lines):
        """writelines(sequence_of_strings) -> None.  Write the strings to the file."""
        found = _writable(self, _of(self))
        if not hasattr(type(lines), "__iter__") and not hasattr(type(lines), "__getitem__"):
            raise TypeError("writelines() requires an iterable argument")
        for line in lines:
            data = _data(line)
            if data is None:
                raise TypeError("writelines() argument must be a sequence of strings")
            _write(found, data)

    def truncate(self, *size):
        """truncate([size]) -> None.  Truncate the file to (at most) size bytes."""
        found = _writable(self, _of(self))
        _asked(found.flush)
        _asked(found.truncate, *size)

    def flush(self):
        """flush() -> None.  Flush the internal I/O buffer."""
        _asked(_of(self).flush)

    # MARK: Places

    def seek(self, *place):
        """seek(offset[, whence]) -> None.  Move to new file position."""
        if not 1 <= len(place) <= 2:
            kind, bound = ("most", "2 arguments") if place else ("least", "1 argument")
            raise TypeError(f"seek() takes at {kind} {bound} ({len(place)} given)")
        found = _of(self)
        if isinstance(place[0], float):
            place = (int(place[0]), *place[1:])
        if not hasattr(type(place[0]), "__index__"):
            raise TypeError(f"'{type_name(place[0])}' object cannot be interpreted as an index")
        _asked(found.seek, *place)

    def tell(self):
        """tell() -> current file position, an integer (may be a long integer)."""
        return _asked(_of(self).tell)

    def close(self):
        """close() -> None or (perhaps) an integer.  Close the file."""
        if not self.closed:
            _asked(_file(self).close)

    def __enter__(self):
        _of(self)
        return self

    def __exit__(self, *what):
        self.close()


# Nobody else sees, or sets, what a file stands on.
_file, _set_file = file._file.__get__, file._file.__set__
_lines, _set_lines = file._lines.__get__, file._lines.__set__
_mode, _set_mode = file._mode.__get__, file._mode.__set__
_name, _set_name = file._name.__get__, file._name.__set__
del file._file, file._lines, file._mode, file._name
file.__init__.__qualname__ = "<.file>"
for _function in (file.read, file.readline, file.readlines, file.tell, file.close, file.flush):
    _function.__qualname__ = f"<.{_function.__name__}>"


# MARK: Opening


def opened(name, mode="r", buffering=-1):
    """The file of a call of open()."""
    made = object.__new__(file)
    _begin(made, name, mode, buffering)
    return made


def of_descriptor(open_descriptor, descriptor, mode="r", buffering=-1):
    """The file of a call of os.fdopen()."""
    if not isinstance(mode, str):
        raise TypeError(f"fdopen() argument 2 must be string, not {type_name(mode)}")
    kind = (mode[:1] if mode[:1] in ("w", "a") else "r") + ("+" if "+" in mode else "") + "b"
    is_at_once = kind in ("wb", "ab") and not IS_RESTRICTED
    found = open_descriptor(descriptor, kind, 0 if is_at_once else -1)
    return _over(found, file, "<fdopen>", mode)


of_descriptor.__qualname__ = "<.fdopen>"


def _over(found, kind, name, mode):
    """A file over the machine's file of bytes."""
    made = object.__new__(kind)
    _set_name(made, name)
    _set_mode(made, mode)
    made.softspace = 0
    _set_file(made, found)
    _set_lines(made, found)
    return made


class _Piped(file):
    """What a command of the shell writes or reads."""

    def close(self):
        """close() -> None or the status of the command"""
        if self.closed:
            return None
        _asked(_file(self).flush)
        return self._command.close()


_Piped.__name__ = _Piped.__qualname__ = "file"


def of_command(popen, command, mode="r", bufsize=-1):
    """The file of a call of os.popen()."""
    for place, value in ((1, command), (2, mode)):
        if not isinstance(value, str):
            raise TypeError(f"popen() argument {place} must be string, not {type_name(value)}")
    running = popen(octets(command).decode("utf-8", "surrogateescape"), mode[:1])
    made = _over(running._stream.buffer, _Piped, command, mode)
    made._command = running
    return made


of_command.__qualname__ = "<.popen>"


def _begin(self, name, mode, buffering):
    _set_name(self, name)
    _set_mode(self, mode)
    self.softspace = 0
    _set_file(self, None)
    found, lines = _opened(name, mode, buffering)
    _set_file(self, found)
    _set_lines(self, lines)


def _opened(name, mode, buffering):
    """The machine's file of bytes, and what reads its lines."""
    if not isinstance(name, str):
        raise TypeError(f"coercing to Unicode: need string or buffer, {type_name(name)} found")
    if not isinstance(mode, str):
        raise TypeError(f"file() argument 2 must be string, not {type_name(mode)}")
    if not isinstance(buffering, int):
        raise TypeError("an integer is required")
    if not mode:
        raise ValueError("empty mode string")
    if "U" in mode and mode[:1] not in ("r", "U"):
        raise ValueError(
            "universal newline mode can only be used with modes starting with 'r'")
    if "\0" in name:
        raise TypeError(
            "file() argument 1 must be encoded string without null bytes, not "
            + type_name(name))
    if mode[:1] not in ("r", "w", "a", "U"):
        raise ValueError(
            f"mode string must begin with one of 'r', 'w', 'a' or 'U', not '{mode}'")
    kind = (mode[:1] if mode[:1] in "rwa" else "r") + ("+" if "+" in mode else "") + "b"
    # Nobody closes a file that is dropped: what is written is written at once.
    is_at_once = kind in ("wb", "ab") and not IS_RESTRICTED
    try:
        found = builtins.open(name, kind, 0 if is_at_once else -1)
        if "U" not in mode:
            return found, found
        import io
        lines = io.TextIOWrapper(found, encoding="latin-1", newline=None)
        return lines, lines
    except EnvironmentError as error:
        raise io_error(error) from None


IS_RESTRICTED = _library.is_restricted()
_OPEN = {"reading": ("r", "U"), "writing": ("w", "a")}


def _of(self, purpose=None):
    """The machine's file, which must be open, and open for a purpose."""
    found = _file(self)
    if found is None or found.closed:
        raise ValueError(_CLOSED)
    if purpose is not None:
        mode = _mode(self)
        if mode[:1] not in _OPEN[purpose] and "+" not in mode:
            raise io_error(OSError(f"File not open for {purpose}"))
    return found


def _writable(self, found):
    _of(self, "writing")
    return found


def _asked(method, *arguments):
    """What the machine's file answers."""
    try:
        return method(*arguments)
    except EnvironmentError as error:
        raise io_error(error) from None


def _write(found, data):
    while data:
        count = _asked(found.write, data)
        data = data[count:]
    if "+" in getattr(found, "mode", ""):
        _asked(found.flush)


def _size(size):
    if size is None:
        return -1
    if isinstance(size, int):
        return size
    if isinstance(size, float) or not hasattr(type(size), "__index__"):
        raise TypeError("an integer is required")
    return size.__index__()


def _text(data):
    return data.decode("latin-1") if type(data) is bytes else data


def written(text):
    """The str that is written for what is no str."""
    data = _data(text)
    if data is None:
        raise TypeError("expected a string or other character buffer object")
    return data.decode("latin-1")


def _data(text):
    """The bytes of what is written, or None where it is no text."""
    if isinstance(text, str):
        return octets(decoded(str_(text)) if isinstance(text, unicode) else text)
    if isinstance(text, (bytes, builtins.bytearray, buffer)):
        return bytes(octets(text))
    if hasattr(type(text), "tobytes"):
        return bytes(octets(text.tobytes()))
    return None
