# dialect: classic
"""Files of bytes in memory: cStringIO, of which one kind is read and one written."""

__name__ = "cStringIO"

import _classic_stringio


def _text(value, function):
    if isinstance(value, unicode):
        return value.encode('ascii')
    if isinstance(value, (str, buffer, bytearray)):
        return str(value)
    for method in ('tobytes', 'tostring'):
        if hasattr(value, method):
            return getattr(value, method)()
    kind = type(value).__name__
    raise TypeError('%s() argument 1 must be string or buffer, not %s' % (function, kind))


class _Bytes(object):
    """What both kinds share."""

    def __init__(self, text):
        self._file = _classic_stringio.StringIO(text)
        self.softspace = 0

    closed = property(lambda self: self._file.closed)

    def __getattr__(self, name):
        raise AttributeError("'cStringIO.%s' object has no attribute '%s'" % (
            type(self).__name__, name))

    def __iter__(self):
        return self

    def next(self):
        return self._file.next()

    def getvalue(self, use_pos=None):
        text = self._file.getvalue()
        return text[:self._file.pos] if use_pos else text

    def reset(self):
        self._file.seek(0)

    def read(self, n=-1):
        return self._file.read(n)

    def readline(self, n=-1):
        return self._file.readline(n)

    def readlines(self, sizehint=0):
        return self._file.readlines(sizehint)

    def seek(self, pos, mode=0):
        self._file.seek(pos, mode)

    def tell(self):
        return self._file.tell()

    def truncate(self, size=None):
        self._file.truncate(size)
        self._file.seek(self._file.len)

    def isatty(self):
        return self._file.isatty()

    def flush(self):
        self._file.flush()

    def close(self):
        self._file.close()


class StringI(_Bytes):
    """A file that is read."""


class StringO(_Bytes):
    """A file that is written, and can be read."""

    def __init__(self):
        _Bytes.__init__(self, '')

    def write(self, s):
        self._file.write(_text(s, 'write'))

    def writelines(self, lines):
        for line in lines:
            self.write(line)


InputType, OutputType = StringI, StringO
StringI.__module__ = StringO.__module__ = 'cStringIO'


def StringIO(*s):
    """StringIO([s]) -- Return a StringIO-like stream for reading or writing"""
    return StringI(_text(s[0], 'StringIO')) if s else StringO()
