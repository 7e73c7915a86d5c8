"""The codecs of the machine, and a registry of others.

A registered codec serves `codecs.encode` and its kin; `str.encode` and `bytes.decode` know the
machine's own encodings only, and a registered error handler is not asked by them yet.
"""

_searchers = []
_found = {}
_handlers = {}


def register(search_function, /):
    """Have a function look for codecs by name."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _searchers.append(search_function)


def unregister(search_function, /):
    """Ask the function no more, and forget what was found."""
    if search_function in _searchers:
        _searchers.remove(search_function)
        _found.clear()


def lookup(encoding, /):
    """The codec of that name, as a CodecInfo."""
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {type(encoding).__name__}")
    name = encoding.lower().replace(" ", "_")
    if name in _found:
        return _found[name]
    import encodings  # its search function registers itself
    for search in list(_searchers):
        info = search(name)
        if info is None:
            continue
        if not (isinstance(info, tuple) and len(info) == 4):
            raise TypeError("codec search functions must return 4-tuples")
        _found[name] = info
        return info
    raise LookupError(f"unknown encoding: {encoding}")


def encode(obj, encoding="utf-8", errors="strict"):
    """What a codec makes of the object."""
    result = lookup(encoding)[0](obj, errors)
    if not (isinstance(result, tuple) and len(result) == 2):
        raise TypeError("encoder must return a tuple (object, integer)")
    return result[0]


def decode(obj, encoding="utf-8", errors="strict"):
    """What a codec makes of the encoded object."""
    result = lookup(encoding)[1](obj, errors)
    if not (isinstance(result, tuple) and len(result) == 2):
        raise TypeError("decoder must return a tuple (object,integer)")
    return result[0]


# Error handlers: called with the exception, they answer a replacement and where to go on.

def register_error(errors, handler, /):
    """Name a function that handles errors."""
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(name, /):
    """The error handler of that name."""
    try:
        return _handlers[name]
    except KeyError:
        raise LookupError(f"unknown error handler name '{name}'") from None


def _unhandled(error):
    return TypeError(f"don't know how to handle {type(error).__name__} in error callback")


def _strict(error):
    """Raise the error."""
    if not isinstance(error, Exception):
        raise TypeError("codec must pass exception instance")
    raise error


def _ignore(error):
    """Leave it out."""
    if not isinstance(error, UnicodeError):
        raise _unhandled(error)
    return "", error.end


def _replace(error):
    """Put a question mark, or U+FFFD, in its place."""
    if isinstance(error, UnicodeEncodeError):
        return "?" * (error.end - error.start), error.end
    if isinstance(error, UnicodeDecodeError):
        return "\ufffd", error.end
    if isinstance(error, UnicodeTranslateError):
        return "\ufffd" * (error.end - error.start), error.end
    raise _unhandled(error)


def _by_encoding(name):
    def handle(error):
        if not isinstance(error, UnicodeEncodeError):
            raise _unhandled(error)
        text = error.object[error.start:error.end]
        return text.encode("ascii", name).decode("ascii"), error.end
    handle.__name__ = name
    return handle


def _backslashreplace(error):
    """Put escapes in its place."""
    if isinstance(error, UnicodeDecodeError):
        return "".join(f"\\x{byte:02x}" for byte in error.object[error.start:error.end]), error.end
    if isinstance(error, (UnicodeEncodeError, UnicodeTranslateError)):
        text = error.object[error.start:error.end]
        return text.encode("ascii", "backslashreplace").decode("ascii"), error.end
    raise _unhandled(error)


def _surrogateescape(error):
    """Hide bytes in surrogates, and get them back."""
    if isinstance(error, UnicodeEncodeError):
        numbers = [ord(c) for c in error.object[error.start:error.end]]
        if not all(0xDC80 <= n <= 0xDCFF for n in numbers):
            raise error
        return bytes(n - 0xDC00 for n in numbers), error.end
    if isinstance(error, UnicodeDecodeError):
        end = error.start
        while end < error.end and error.object[end] >= 0x80:
            end += 1
        if end == error.start:
            raise error
        return "".join(chr(0xDC00 + b) for b in error.object[error.start:end]), end
    raise _unhandled(error)


_handlers.update(
    strict=_strict, ignore=_ignore, replace=_replace, backslashreplace=_backslashreplace,
    xmlcharrefreplace=_by_encoding("xmlcharrefreplace"), namereplace=_by_encoding("namereplace"),
    surrogateescape=_surrogateescape)


# The machine's own encodings.

def _whole(encoding):
    """An encoder and a decoder that take all that they are given."""
    def encode(string, errors=None, /):
        return string.encode(encoding, errors or "strict"), len(string)

    def decode(data, errors=None, /):
        return bytes(data).decode(encoding, errors or "strict"), len(data)
    return encode, decode


def _partial(encoding, unit):
    """The same; unless it is final, the decoder leaves an incomplete character at the end."""
    encode, whole = _whole(encoding)

    def decode(data, errors=None, final=False, /):
        data = bytes(data)
        kept = len(data) if final else _complete(data, encoding, unit)
        return data[:kept].decode(encoding, errors or "strict"), kept
    return encode, decode


def _complete(data, encoding, unit):
    """How many bytes come before an incomplete character."""
    last = max(len(data) - 3, 0)
    for start in range(last + -last % unit, len(data), unit):
        try:
            data[start:].decode(encoding)
        except UnicodeDecodeError as error:
            if error.start == 0 and error.reason in ("unexpected end of data", "truncated data"):
                return start
    return len(data)


utf_8_encode, utf_8_decode = _partial("utf-8", 1)
utf_16_encode, utf_16_decode = _partial("utf-16", 2)
utf_16_le_encode, utf_16_le_decode = _partial("utf-16-le", 2)
utf_16_be_encode, utf_16_be_decode = _partial("utf-16-be", 2)
utf_32_encode, utf_32_decode = _partial("utf-32", 4)
utf_32_le_encode, utf_32_le_decode = _partial("utf-32-le", 4)
utf_32_be_encode, utf_32_be_decode = _partial("utf-32-be", 4)
latin_1_encode, latin_1_decode = _whole("latin-1")
ascii_encode, ascii_decode = _whole("ascii")
unicode_escape_encode, _unicode_escape = _whole("unicode_escape")
raw_unicode_escape_encode, _raw_unicode_escape = _whole("raw_unicode_escape")


def unicode_escape_decode(data, errors=None, final=True, /):
    """Text from its escapes."""
    return _unicode_escape(data.encode() if isinstance(data, str) else data, errors)


def raw_unicode_escape_decode(data, errors=None, final=True, /):
    """Text from the escapes of a raw string."""
    return _raw_unicode_escape(data.encode() if isinstance(data, str) else data, errors)


def _refused(name):
    def codec(*arguments):
        raise NotImplementedError(f"not supported yet: _codecs.{name}()")
    codec.__name__ = name
    return codec


utf_16_ex_decode = _refused("utf_16_ex_decode")
utf_32_ex_decode = _refused("utf_32_ex_decode")
utf_7_encode = _refused("utf_7_encode")
utf_7_decode = _refused("utf_7_decode")
escape_encode = _refused("escape_encode")
escape_decode = _refused("escape_decode")


def readbuffer_encode(data, errors=None, /):
    """The bytes of a buffer, or of a text in UTF-8."""
    data = data.encode() if isinstance(data, str) else bytes(data)
    return data, len(data)


# Encodings by a table of characters.

def charmap_build(map, /):
    """From a decoding table, the encoding one."""
    return {ord(character): byte for byte, character in enumerate(map)}


def charmap_decode(data, errors=None, mapping=None, /):
    """Text from bytes, each by the table."""
    data = bytes(data)
    if mapping is None:
        return latin_1_decode(data, errors)
    parts = []
    position = 0
    while position < len(data):
        try:
            part = mapping[data[position]]
        except LookupError:
            part = None
        if isinstance(part, int):
            part = chr(part)
        if part is None or part == "\ufffe":
            error = UnicodeDecodeError(
                "charmap", data, position, position + 1, "character maps to <undefined>")
            part, position = lookup_error(errors or "strict")(error)
        else:
            position += 1
        parts.append(part)
    return "".join(parts), len(data)


def _charmap_byte(character, mapping):
    try:
        byte = mapping[ord(character)]
    except LookupError:
        return None
    return bytes([byte]) if isinstance(byte, int) else byte


def charmap_encode(string, errors=None, mapping=None, /):
    """Bytes from text, each character by the table."""
    if mapping is None:
        return latin_1_encode(string, errors)
    parts = []
    position = 0
    while position < len(string):
        part = _charmap_byte(string[position], mapping)
        if part is not None:
            parts.append(part)
            position += 1
            continue
        end = position + 1
        while end < len(string) and _charmap_byte(string[end], mapping) is None:
            end += 1
        error = UnicodeEncodeError(
            "charmap", string, position, end, "character maps to <undefined>")
        part, position = lookup_error(errors or "strict")(error)
        if isinstance(part, str):
            for character in part:
                byte = _charmap_byte(character, mapping)
                if byte is None:
                    raise error
                parts.append(byte)
        else:
            parts.append(part)
    return b"".join(parts), len(string)
