"""Files in memory, as Python 2 had them in C.

    StringIO()          a file that is written and read: an OutputType
    StringIO(text)      a file that is only read: an InputType

Beside the methods of `StringIO.StringIO` there is reset(), which goes back to the start;
getvalue(True) returns what lies before the place only; truncate(size) goes to the end.

A file holds str, or bytes, as it is begun or as is first written to it; the two do not mix.
"""

from errno import EINVAL

from StringIO import StringIO as _File

__all__ = ["StringIO", "InputType", "OutputType"]


def StringIO(s=None, /):
    """Return a file that reads a text; without one, a file to write."""
    return OutputType() if s is None else InputType(s)


class _Buffer:
    """What both kinds of file are: a file that is not shown."""

    __slots__ = ("_file",)

    def _open(self):
        self._file._check_open()
        return self._file

    @property
    def closed(self):
        """Whether the file is closed."""
        return self._file.closed

    def getvalue(self, use_pos=False):
        """Return all that the file holds, or what lies before the place."""
        file = self._open()
        return file.buf[:file.pos] if use_pos else file.buf

    def read(self, n=-1):
        """Return the next n characters, or all the rest."""
        file = self._open()
        count = max(0, file.len - file.pos)
        if 0 <= n < count:
            count = n
        text = file.buf[file.pos:file.pos + count]
        file.pos += count
        return text

    def readline(self, length=-1):
        """Return the next line with its end, but no more than length characters; "" at the end."""
        file = self._open()
        return file.readline(length) if file.pos < file.len else file.buf[:0]

    def readlines(self, sizehint=0):
        """Return the other lines in a list, or those that sizehint characters begin."""
        lines = []
        total = 0
        while line := self.readline():
            lines.append(line)
            total += len(line)
            if 0 < sizehint <= total:
                break
        return lines

    def __iter__(self):
        return self

    def __next__(self):
        if line := self.readline():
            return line
        raise StopIteration

    next = __next__

    def seek(self, position, mode=0):
        """Go to a place: from the start, or with mode 1 from here, or with mode 2 from the end."""
        self._open().seek(position, mode)

    def reset(self):
        """Go back to the start."""
        self._open().pos = 0

    def tell(self):
        """Return the place."""
        return self._open().pos

    def truncate(self, size=None):
        """Cut the file at its place, or at a size, and go to its end."""
        file = self._open()
        if size is None:
            size = file.pos
        elif size < 0:
            raise OSError(EINVAL, "Invalid argument")
        if size < file.len:
            file.truncate(size)
        file.pos = file.len

    def flush(self):
        """Do nothing: nothing is kept back."""
        self._open()

    def isatty(self):
        """Return False."""
        self._open()
        return False

    def close(self):
        """Let go of what the file holds."""
        self._file.close()


class StringI(_Buffer):
    """A file that is only read."""

    __slots__ = ()

    def __init__(self, s):
        if not isinstance(s, (str, bytes)):
            s = bytes(memoryview(s))
        self._file = _File(s)


class StringO(_Buffer):
    """A file that is written and read."""

    __slots__ = ("softspace",)

    def __init__(self):
        self._file = _File()
        self.softspace = 0

    def write(self, s):
        """Write at the place; what lies before it and was never written is zeros."""
        if not isinstance(s, (str, bytes)):
            s = bytes(memoryview(s))
        file = self._open()
        file._fill(s)
        file.write(s)

    def writelines(self, strings):
        """Write each of the strings; no line ends are added."""
        self._open()
        for s in strings:
            self.write(s)


InputType = StringI
OutputType = StringO
