# dialect: classic
"""Files in memory: StringIO, which keeps str and unicode as they are written."""

__name__ = "StringIO"

import errno

__all__ = ['StringIO']


def _integer(value):
    if not isinstance(value, (int, long)):
        raise TypeError('an integer is required')
    return value


class StringIO:
    """A file whose contents are `buf`, a str or a unicode."""

    def __init__(self, buf=''):
        if not isinstance(buf, basestring):
            buf = str(buf)
        self.buf = buf
        self.len = len(buf)
        self.buflist = []
        self.pos = 0
        self.closed = False
        self.softspace = 0

    def _require_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def _joined(self):
        if self.buflist:
            self.buf += ''.join(self.buflist)
            self.buflist = []
        return self.buf

    def __iter__(self):
        return self

    def next(self):
        self._require_open()
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def close(self):
        if not self.closed:
            self.closed = True
            del self.buf, self.pos

    def isatty(self):
        self._require_open()
        return False

    def seek(self, pos, mode=0):
        self._require_open()
        self._joined()
        if mode == 1:
            pos += self.pos
        elif mode == 2:
            pos += self.len
        self.pos = max(0, pos)

    def tell(self):
        self._require_open()
        return self.pos

    def read(self, n=-1):
        self._require_open()
        text = self._joined()
        end = self.len
        if n is not None and n >= 0:
            end = min(self.pos + n, self.len)
        found = text[self.pos:end]
        self.pos = end
        return found

    def readline(self, length=None):
        self._require_open()
        text = self._joined()
        end = text.find('\n', self.pos) + 1 or self.len
        if length is not None and length >= 0:
            end = min(end, self.pos + length)
        found = text[self.pos:end]
        self.pos = max(end, self.pos)
        return found

    def readlines(self, sizehint=0):
        lines, total = [], 0
        while True:
            line = self.readline()
            if not line:
                return lines
            lines.append(line)
            total += len(line)
            if 0 < sizehint <= total:
                return lines

    def truncate(self, size=None):
        self._require_open()
        if size is None:
            size = self.pos
        elif size < 0:
            raise IOError(errno.EINVAL, 'Negative size not allowed')
        elif size < self.pos:
            self.pos = size
        self.buf = self.getvalue()[:size]
        self.len = size

    def write(self, s):
        self._require_open()
        if not s:
            return
        if not isinstance(s, basestring):
            s = str(s)
        start, end = self.pos, self.pos + len(s)
        if start == self.len:
            self.buflist.append(s)
        else:
            text = self._joined()
            if start > self.len:
                text += '\0' * (start - self.len)
            self.buf = text[:start] + s + text[end:]
        self.len = max(self.len, end)
        self.pos = end

    def writelines(self, iterable):
        for line in iterable:
            self.write(line)

    def flush(self):
        self._require_open()

    def getvalue(self):
        self._require_open()
        return self._joined()
