"""Files in memory, as Python 2 had them.

    StringIO([text])    a file that holds the text, and is at its start

It has the methods of a file: read, readline, readlines, write, writelines, seek, tell, truncate,
flush, close, isatty and iteration; and getvalue(), which returns all that it holds.

A file holds str, or bytes, as it is begun or as is first written to it; the two do not mix. What
is neither is written as its str(). Places are counted in characters. `io.StringIO` is the file of
today.
"""

from errno import EINVAL

__all__ = ["StringIO"]


class StringIO:
    """A file in memory that is read and written."""

    def __init__(self, buf=""):
        self._text = buf if isinstance(buf, (str, bytes)) else str(buf)
        #: What was written behind the text and is not joined to it yet.
        self._more = []
        self.len = len(self._text)
        self.pos = 0
        self.closed = False
        self.softspace = 0

    def _check_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    @property
    def buf(self):
        """All that the file holds."""
        if self._more:
            self._text = self._text[:0].join([self._text, *self._more])
            self._more = []
        return self._text

    def getvalue(self):
        """Return all that the file holds."""
        self._check_open()
        return self.buf

    # MARK: Places

    def seek(self, pos, mode=0):
        """Go to a place: from the start, or with mode 1 from here, or with mode 2 from the end."""
        self._check_open()
        if mode == 1:
            pos += self.pos
        elif mode == 2:
            pos += self.len
        self.pos = max(0, pos)

    def tell(self):
        """Return the place."""
        self._check_open()
        return self.pos

    # MARK: Reading

    def read(self, n=-1):
        """Return the next n characters, or all the rest."""
        self._check_open()
        end = self.len if n is None or n < 0 else min(self.pos + n, self.len)
        text = self.buf[self.pos:end]
        self.pos = end
        return text

    def readline(self, length=None):
        """Return the next line with its end, but no more than length characters; "" at the end."""
        self._check_open()
        text = self.buf
        end = text.find("\n" if isinstance(text, str) else b"\n", self.pos)
        end = self.len if end < 0 else end + 1
        if length is not None and length >= 0:
            end = min(end, self.pos + length)
        line = text[self.pos:end]
        self.pos = end
        return line

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
        self._check_open()
        if line := self.readline():
            return line
        raise StopIteration

    next = __next__

    # MARK: Writing

    def write(self, s):
        """Write at the place; what lies before it and was never written is zeros."""
        self._check_open()
        if not s:
            return
        if not isinstance(s, (str, bytes)):
            s = str(s)
        self._fill(s)
        end = self.pos + len(s)
        if self.pos == self.len:
            self._more.append(s)
        else:
            text = self.buf
            self._text = text[:self.pos] + s + text[end:]
        self.len = max(self.len, end)
        self.pos = end

    def _fill(self, s):
        """Write zeros up to the place, of the kind of `s`, which must be that of the file."""
        kind = str if isinstance(self._text, str) else bytes
        if not isinstance(s, kind):
            if self.len:
                raise TypeError(f"the file holds {kind.__name__}, not {type(s).__name__}")
            self._text = s[:0]
        if self.pos > self.len:
            self._more.append(("\0" if isinstance(s, str) else b"\0") * (self.pos - self.len))
            self.len = self.pos

    def writelines(self, iterable):
        """Write each of the strings; no line ends are added."""
        for line in iterable:
            self.write(line)

    def truncate(self, size=None):
        """Cut the file at its place, or at a size."""
        self._check_open()
        if size is None:
            size = self.pos
        elif size < 0:
            raise OSError(EINVAL, "Negative size not allowed")
        elif size < self.pos:
            self.pos = size
        self._text = self.buf[:size]
        self.len = size

    # MARK: Files

    def flush(self):
        """Do nothing: nothing is kept back."""
        self._check_open()

    def isatty(self):
        """Return False."""
        self._check_open()
        return False

    def close(self):
        """Let go of what the file holds."""
        self.closed = True
        self._text = ""
        self._more = []
