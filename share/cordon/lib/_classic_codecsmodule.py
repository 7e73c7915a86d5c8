# dialect: classic
"""The module codecs of the classic dialect."""

from _classic_codecs import checked as _checked, decode as _decode, encode as _encode

__name__ = 'codecs'
__all__ = [
    'BOM', 'BOM_BE', 'BOM_LE', 'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_BE', 'BOM_UTF16_LE',
    'BOM_UTF32', 'BOM_UTF32_BE', 'BOM_UTF32_LE', 'Codec', 'CodecInfo', 'IncrementalDecoder',
    'IncrementalEncoder', 'StreamReader', 'StreamReaderWriter', 'StreamWriter', 'decode', 'encode',
    'getdecoder', 'getencoder', 'getreader', 'getwriter', 'lookup', 'lookup_error', 'open',
    'register', 'strict_errors']

BOM_UTF8 = '\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = BOM = BOM_UTF16 = '\xff\xfe'
BOM_BE = BOM_UTF16_BE = '\xfe\xff'
BOM_UTF32 = BOM_UTF32_LE = '\xff\xfe\x00\x00'
BOM_UTF32_BE = '\x00\x00\xfe\xff'
_open = open


class CodecInfo(tuple):
    """What there is of an encoding: encode, decode, and two makers of streams."""

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, name=None):
        made = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        made.name, made.encode, made.decode = name, encode, decode
        made.streamreader, made.streamwriter = streamreader, streamwriter
        return made

    def __repr__(self):
        return '<codecs.CodecInfo object for encoding %s at 0x%x>' % (self.name, id(self))


class Codec:
    """What an encoding does with whole texts."""

    def encode(self, input, errors='strict'):
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        raise NotImplementedError


class IncrementalEncoder(object):
    """What encodes a text piece by piece."""

    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = ''

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class IncrementalDecoder(object):
    """What decodes a text piece by piece."""

    def __init__(self, errors='strict'):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return ('', 0)

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    """A decoder that keeps what is not yet a whole character."""

    def __init__(self, errors='strict'):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = ''

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        text, used = self._buffer_decode(data, self.errors, final)
        self.buffer = data[used:]
        return text

    def reset(self):
        self.buffer = ''


class StreamWriter(Codec):
    """A file to which characters are written."""

    def __init__(self, stream, errors='strict'):
        self.stream, self.errors = stream, errors

    def write(self, object):
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        self.write(''.join(list))

    def reset(self):
        pass

    def __getattr__(self, name):
        return getattr(self.stream, name)


class StreamReader(Codec):
    """A file from which characters are read, all at once."""

    def __init__(self, stream, errors='strict'):
        self.stream, self.errors = stream, errors

    def read(self, size=-1, chars=-1, firstline=False):
        return self.decode(self.stream.read(), self.errors)[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        pass

    def __getattr__(self, name):
        return getattr(self.stream, name)


class StreamReaderWriter:
    """A file of characters: what is read of another file is decoded, what is written encoded."""

    def __init__(self, stream, encoding, errors='strict'):
        self.stream, self.encoding, self.errors = stream, encoding, errors
        self._rest, self._text = '', u''

    def _more(self):
        """Decode more of the file; whether there was any."""
        data = self.stream.read(8192)
        whole = self._rest + data
        self._rest = ''
        for end in range(len(whole), max(len(whole) - 4, -1), -1):
            try:
                text = decode(whole[:end], self.encoding)
            except UnicodeDecodeError:
                # Perhaps the rest of a character is still to come.
                if not data or end == 0:
                    break
                continue
            self._text += text
            self._rest = whole[end:]
            return bool(data)
        self._text += decode(whole, self.encoding, self.errors)
        return bool(data)

    def read(self, size=-1):
        while (size < 0 or len(self._text) < size) and self._more():
            pass
        size = len(self._text) if size < 0 else size
        text, self._text = self._text[:size], self._text[size:]
        return text

    def readline(self, size=None, keepends=True):
        while u'\n' not in self._text and self._more():
            pass
        place = self._text.find(u'\n')
        line = self.read(len(self._text) if place < 0 else place + 1)
        return line if keepends else line.rstrip(u'\r\n')

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def next(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self

    def write(self, data):
        self.stream.write(encode(data, self.encoding, self.errors))

    def writelines(self, list):
        self.write(''.join(list))

    def seek(self, offset, whence=0):
        self._rest, self._text = '', u''
        self.stream.seek(offset, whence)

    reset = lambda self: self.seek(0)

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, *what):
        self.stream.close()


_searches = []


def register(search_function):
    """register(search_function): it is asked for the codecs of encodings that nobody knows."""
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _searches.append(search_function)


def lookup(encoding):
    """lookup(encoding) -> CodecInfo"""
    try:
        name = _checked(encoding)
    except LookupError:
        for search in _searches:
            found = search(encoding.lower().replace(' ', '-'))
            if found is not None:
                return found
        raise

    def encode_of(text, errors='strict'):
        return _encode(text, name, errors), len(text)

    def decode_of(text, errors='strict'):
        return _decode(text, name, errors), len(text)

    def stream(file, errors='strict'):
        return StreamReaderWriter(file, name, errors)

    return CodecInfo(encode_of, decode_of, stream, stream, name)


def encode(obj, encoding='ascii', errors='strict'):
    """encode(obj, [encoding[,errors]]) -> object"""
    return _encode(obj, encoding, errors)


def decode(obj, encoding='ascii', errors='strict'):
    """decode(obj, [encoding[,errors]]) -> object"""
    return _decode(str(obj), encoding, errors)


def getencoder(encoding):
    """Lookup up the codec for the given encoding and return its encoder function."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """Lookup up the codec for the given encoding and return its decoder function."""
    return lookup(encoding).decode


def getreader(encoding):
    """Lookup up the codec for the given encoding and return its StreamReader."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """Lookup up the codec for the given encoding and return its StreamWriter."""
    return lookup(encoding).streamwriter


def strict_errors(error):
    """Implements the 'strict' error handling."""
    raise error


def _ignore(error):
    return u'', error.end


def _replace(error):
    sign = u'?' if isinstance(error, UnicodeEncodeError) else u'\ufffd'
    return sign * (error.end - error.start), error.end


_ERRORS = {'strict': strict_errors, 'ignore': _ignore, 'replace': _replace}


def lookup_error(name):
    """lookup_error(errors) -> handler"""
    if name not in _ERRORS:
        raise LookupError('unknown error handler name %r' % name)
    return _ERRORS[name]


def open(filename, mode='rb', encoding=None, errors='strict', buffering=1):
    """Open an encoded file using the given mode and return a wrapped version."""
    if encoding is None:
        return _open(filename, mode, buffering)
    if 'b' not in mode:
        mode += 'b'
    return StreamReaderWriter(_open(filename, mode, buffering), lookup(encoding).name, errors)
