"""The codecs of the machine, and a registry of others.

`str.encode`, `bytes.decode` and text streams know the machine's own encodings; for all others, and
for error handlers that a program registered, they ask the functions below whose names begin with an
underscore.
"""

import _textcodecs

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


def _normalized(encoding):
    """In lower case, with runs of signs as one underscore, and without what is not ASCII."""
    words = []
    gap = False
    for c in encoding:
        if c.isascii() and c.isalnum() or c == ".":
            if gap and words:
                words.append("_")
            words.append(c.lower())
            gap = False
        elif c.isascii():
            gap = True
    return "".join(words)


def lookup(encoding, /):
    """The codec of that name, as a CodecInfo."""
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {type(encoding).__name__}")
    if "\0" in encoding:
        raise ValueError("embedded null character")
    name = _normalized(encoding)
    if name in _found:
        return _found[name]
    try:
        import encodings  # its search function registers itself
    except ImportError:
        pass
    for search in list(_searchers):
        info = search(name)
        if info is None:
            continue
        if not (isinstance(info, tuple) and len(info) == 4):
            raise TypeError("codec search functions must return 4-tuples")
        _found[name] = info
        return info
    raise LookupError(f"unknown encoding: {encoding}")


def _run(codec, verb, encoding, obj, errors):
    """The first item of what a codec gives; what it raises tells whose work it was."""
    try:
        result = codec(obj) if errors == "strict" else codec(obj, errors)
    except Exception as error:
        error.add_note(f"{verb}ing with '{encoding}' codec failed")
        raise
    if not (isinstance(result, tuple) and len(result) == 2):
        if verb == "encod":
            raise TypeError("encoder must return a tuple (object, integer)")
        raise TypeError("decoder must return a tuple (object,integer)")
    return result[0]


def encode(obj, encoding="utf-8", errors="strict"):
    """What a codec makes of the object."""
    return _run(lookup(encoding)[0], "encod", encoding, obj, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    """What a codec makes of the encoded object."""
    return _run(lookup(encoding)[1], "decod", encoding, obj, errors)


# For `str.encode`, `bytes.decode` and text streams.

def _text_codec(encoding, verb):
    """The codec of that name, if it turns text into bytes."""
    info = lookup(encoding)
    if type(info) is not tuple and not getattr(info, "_is_text_encoding", True):
        raise LookupError(
            f"'{encoding}' is not a text encoding; use {verb} to handle arbitrary codecs")
    return info


def _encode_text(text, encoding, errors):
    """The bytes of a text by a codec that is not the machine's."""
    made = _run(_text_codec(encoding, "codecs.encode()")[0], "encod", encoding, text, errors)
    if isinstance(made, bytearray):
        import warnings
        warnings.warn(
            f"encoder {encoding} returned bytearray instead of bytes; "
            "use codecs.encode() to encode to arbitrary types", RuntimeWarning, 2)
        made = bytes(made)
    if not isinstance(made, bytes):
        raise TypeError(
            f"'{encoding}' encoder returned '{type(made).__name__}' instead of 'bytes'; "
            "use codecs.encode() to encode to arbitrary types")
    return made


def _decode_text(data, encoding, errors):
    """The text of bytes by a codec that is not the machine's."""
    made = _run(_text_codec(encoding, "codecs.decode()")[1], "decod", encoding, data, errors)
    if not isinstance(made, str):
        raise TypeError(
            f"'{encoding}' decoder returned '{type(made).__name__}' instead of 'str'; "
            "use codecs.decode() to decode to arbitrary types")
    return made


def _decode_piece(data, encoding, errors):
    """The same of a piece that others follow, and how many bytes of it were used."""
    make = getattr(_text_codec(encoding, "codecs.decode()"), "incrementaldecoder", None)
    if make is None:
        return _decode_text(data, encoding, errors), len(data)
    decoder = make(errors)
    text = decoder.decode(data)
    if not isinstance(text, str):
        raise TypeError(f"decoder should return a string result, not '{type(text).__name__}'")
    return text, len(data) - len(decoder.getstate()[0])


_PIECE = 512


def _outcome(handler, error, size, kind):
    """What a handler says: the replacement, and where to go on."""
    result = handler(error)
    if not (isinstance(result, tuple) and len(result) == 2
            and isinstance(result[0], kind) and isinstance(result[1], int)):
        words = "str/bytes, int" if kind is not str else "str, int"
        verb = "encoding" if kind is not str else "decoding"
        raise TypeError(f"{verb} error handler must return ({words}) tuple")
    part, position = result
    if position < 0:
        position += size
    if not 0 <= position <= size:
        raise IndexError(f"position {result[1]} from error handler out of bounds")
    return part, position


def _encode_handled(text, encoding, errors):
    """The bytes of a text in one of the machine's encodings, with a registered handler."""
    parts = []
    position = 0
    handler = marked = None
    if encoding in ("utf-16", "utf-32"):
        marked = encoding
        parts.append("".encode(encoding))
        encoding += "-le"
    is_wide = encoding.startswith("utf")
    unit = 2 if encoding.startswith("utf-16") else 4 if encoding.startswith("utf-32") else 1
    while position < len(text):
        piece = text[position:position + _PIECE]
        try:
            parts.append(piece.encode(encoding))
            position += len(piece)
            continue
        except UnicodeEncodeError as error:
            first, last, name, reason = error.start, error.end, error.encoding, error.reason
        parts.append(piece[:first].encode(encoding))
        first += position
        last += position
        while last < len(text) and last - position >= _PIECE and not _fits(text[last], encoding):
            last += 1
        if handler is None:
            handler = lookup_error(errors)
        error = UnicodeEncodeError(marked or name, text, first, last, reason)
        part, position = _outcome(handler, error, len(text), (str, bytes))
        if isinstance(part, str):
            try:
                if is_wide:
                    part.encode("ascii")
                part = part.encode(encoding)
            except UnicodeEncodeError:
                raise error from None
        elif is_wide and len(part) % unit:
            raise error
        parts.append(part)
    return b"".join(parts)


def _fits(character, encoding):
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _decode_handled(data, encoding, errors, final):
    """The text of bytes in one of the machine's encodings, with a registered handler, and how many
    of them were used."""
    parts = []
    position = 0
    handler = None
    if encoding in ("utf-16", "utf-32"):
        width = 2 if encoding == "utf-16" else 4
        if len(data) < width:
            return _textcodecs.decode(data, encoding, "strict", False) if not final else (
                _decode_handled(data, encoding + "-le", errors, final))
        little = "\ufeff".encode(encoding + "-le")
        if data[:width] in (little, little[::-1]):
            position = width
        encoding += "-be" if data[:width] == little[::-1] else "-le"
    while position < len(data):
        piece = data[position:position + _PIECE]
        is_last = position + len(piece) == len(data)
        try:
            text, used = _textcodecs.decode(piece, encoding, "strict", final and is_last)
            parts.append(text)
            position += used
            if is_last:
                break
            continue
        except UnicodeDecodeError as error:
            first, last, name, reason = error.start, error.end, error.encoding, error.reason
        if first:
            parts.append(_textcodecs.decode(piece[:first], encoding, "strict", True)[0])
        if handler is None:
            handler = lookup_error(errors)
        error = UnicodeDecodeError(name, data, position + first, position + last, reason)
        part, position = _outcome(handler, error, len(data), str)
        data = error.object
        if not isinstance(data, bytes):
            raise TypeError("exception attribute object must be bytes")
        parts.append(part)
    return "".join(parts), position


# Error handlers: called with the exception, they answer a replacement and where to go on.

def register_error(errors, handler, /):
    """Name a function that handles errors."""
    if not isinstance(errors, str):
        raise TypeError(
            f"register_error() argument 1 must be str, not {type(errors).__name__}")
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(name, /):
    """The error handler of that name."""
    if not isinstance(name, str):
        raise TypeError(f"lookup_error() argument must be str, not {type(name).__name__}")
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
        while end < error.end and end < error.start + 4 and error.object[end] >= 0x80:
            end += 1
        if end == error.start:
            raise error
        return "".join(chr(0xDC00 + b) for b in error.object[error.start:end]), end
    raise _unhandled(error)


def _unit_encoding(name):
    """Which of the encodings with surrogates a name means, and the width of a surrogate."""
    name = _normalized(name).replace("_", "")
    if name in ("utf8", "cp65001"):
        return "utf-8", 3
    for width, bits in (2, "16"), (4, "32"):
        if name in (f"utf{bits}", f"utf{bits}le"):
            return f"utf-{bits}-le", width
        if name == f"utf{bits}be":
            return f"utf-{bits}-be", width
    return None, 0


def _surrogatepass(error):
    """Let surrogates through as if they were characters."""
    if not isinstance(error, (UnicodeEncodeError, UnicodeDecodeError)):
        raise _unhandled(error)
    encoding, width = _unit_encoding(error.encoding)
    if encoding is None:
        raise error
    if isinstance(error, UnicodeEncodeError):
        part = error.object[error.start:error.end]
        if not all("\ud800" <= c <= "\udfff" for c in part):
            raise error
        return part.encode(encoding, "surrogatepass"), error.end
    part = error.object[error.start:error.start + width]
    try:
        character = part.decode(encoding, "surrogatepass")
    except UnicodeDecodeError:
        character = ""
    if not (len(character) == 1 and "\ud800" <= character <= "\udfff"):
        raise error
    return character, error.start + width


_handlers.update(
    strict=_strict, ignore=_ignore, replace=_replace, backslashreplace=_backslashreplace,
    xmlcharrefreplace=_by_encoding("xmlcharrefreplace"), namereplace=_by_encoding("namereplace"),
    surrogateescape=_surrogateescape, surrogatepass=_surrogatepass)


# The machine's own encodings, and functions that are no methods where a class has them.

from _textcodecs import (
    ascii_decode, ascii_encode, latin_1_decode, latin_1_encode, raw_unicode_escape_decode,
    raw_unicode_escape_encode, unicode_escape_decode, unicode_escape_encode, utf_16_be_decode,
    utf_16_be_encode, utf_16_decode, utf_16_encode, utf_16_ex_decode, utf_16_le_decode,
    utf_16_le_encode, utf_32_be_decode, utf_32_be_encode, utf_32_decode, utf_32_encode,
    utf_32_ex_decode, utf_32_le_decode, utf_32_le_encode, utf_8_decode, utf_8_encode)


def _checked(errors):
    if errors is None:
        return "strict"
    if not isinstance(errors, str):
        raise TypeError(f"argument 2 must be str or None, not {type(errors).__name__}")
    return errors


def _text_of(string):
    if not isinstance(string, str):
        raise TypeError(f"argument 1 must be str, not {type(string).__name__}")
    return string


def _bytes_of(data):
    if isinstance(data, bytes):
        return data
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(memoryview(data))


@staticmethod
def readbuffer_encode(data, errors=None, /):
    """The bytes of a buffer, or of a text in UTF-8."""
    data = data.encode() if isinstance(data, str) else bytes(memoryview(data))
    return data, len(data)


# Bytes as in a literal.

_LETTERS = {"\\": 92, "'": 39, '"': 34, "a": 7, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11}


@staticmethod
def escape_encode(data, errors=None, /):
    """The escapes of bytes."""
    if not isinstance(data, bytes):
        raise TypeError(f"argument 1 must be bytes, not {type(data).__name__}")
    shown = repr(data + b'"')[2:-1].removesuffix('"')
    return shown.replace("\\'", "'").replace("'", "\\'").encode(), len(data)


@staticmethod
def escape_decode(data, errors=None, /):
    """The bytes that escapes stand for."""
    errors = _checked(errors)
    data = data.encode() if isinstance(data, str) else _bytes_of(data)
    text = data.decode("latin-1")
    parts = bytearray()
    position = 0
    warned = False
    while position < len(text):
        found = text.find("\\", position)
        if found < 0:
            found = len(text)
        parts += data[position:found]
        position = found + 1
        if found == len(text):
            break
        if position == len(text):
            raise ValueError("Trailing \\ in string")
        letter = text[position]
        position += 1
        if letter == "\n":
            continue
        if letter in _LETTERS:
            parts.append(_LETTERS[letter])
        elif letter in "01234567":
            end = position
            while end < min(position + 2, len(text)) and text[end] in "01234567":
                end += 1
            value = int(text[position - 1:end], 8)
            if value > 0o377 and not warned:
                _warn(f"invalid octal escape sequence '\\{text[position - 1:end]}'")
                warned = True
            parts.append(value & 0xFF)
            position = end
        elif letter == "x":
            end = position
            while end < min(position + 2, len(text)) and text[end] in "0123456789abcdefABCDEF":
                end += 1
            if end == position + 2:
                parts.append(int(text[position:end], 16))
            elif errors == "strict":
                raise ValueError(f"invalid \\x escape at position {found}")
            elif errors == "replace":
                parts += b"?"
            elif errors != "ignore":
                raise ValueError(
                    f"decoding error; unknown error handling code: {errors}")
            position = end
        else:
            if not warned:
                _warn(f"invalid escape sequence '\\{letter}'")
                warned = True
            parts += b"\\" + letter.encode("latin-1")
    return bytes(parts), len(data)


def _warn(message):
    import warnings
    warnings.warn(message, DeprecationWarning, 3)


# UTF-7: ASCII, and runs of UTF-16 in base 64.

_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUES = {ord(c): i for i, c in enumerate(_BASE64)}
_DIRECT = frozenset("\t\n\r") | {chr(c) for c in range(32, 127)} - frozenset("+\\~")


@staticmethod
def utf_7_encode(string, errors=None, /):
    """Bytes from text."""
    _checked(errors)
    parts = []
    bits = number = 0
    in_shift = False
    for c in _text_of(string):
        if c in _DIRECT:
            if in_shift:
                if bits:
                    parts.append(_BASE64[number << (6 - bits)])
                bits = number = 0
                in_shift = False
                if c in _BASE64 or c == "-":
                    parts.append("-")
            parts.append(c)
            continue
        if not in_shift:
            if c == "+":
                parts.append("+-")
                continue
            parts.append("+")
            in_shift = True
        for byte in c.encode("utf-16-be", "surrogatepass"):
            number = number << 8 | byte
            bits += 8
            while bits >= 6:
                bits -= 6
                parts.append(_BASE64[number >> bits])
                number &= (1 << bits) - 1
    if bits:
        parts.append(_BASE64[number << (6 - bits)])
    if in_shift:
        parts.append("-")
    return "".join(parts).encode("ascii"), len(string)


@staticmethod
def utf_7_decode(data, errors=None, final=False, /):
    """Text from bytes."""
    data = _bytes_of(data)
    errors = _checked(errors)
    out = []
    position = start = bits = number = surrogate = kept = 0
    in_shift = False

    def handle(reason):
        nonlocal data, position
        error = UnicodeDecodeError("utf7", data, start, position, reason)
        part, position = _outcome(lookup_error(errors), error, len(data), str)
        data = error.object
        out.append(part)

    while True:
        while position < len(data):
            byte = data[position]
            if in_shift and byte in _VALUES:
                number = number << 6 | _VALUES[byte]
                bits += 6
                position += 1
                if bits >= 16:
                    bits -= 16
                    unit = number >> bits
                    number &= (1 << bits) - 1
                    if surrogate and 0xDC00 <= unit < 0xE000:
                        out.append(chr(0x10000 + (surrogate - 0xD800 << 10) + unit - 0xDC00))
                        surrogate = 0
                        continue
                    if surrogate:
                        out.append(chr(surrogate))
                    surrogate = unit if 0xD800 <= unit < 0xDC00 else 0
                    if not surrogate:
                        out.append(chr(unit))
            elif in_shift:
                in_shift = False
                if bits >= 6 or number:
                    position += 1
                    handle("partial character in shift sequence" if bits >= 6
                           else "non-zero padding bits in shift sequence")
                    continue
                if surrogate and byte < 128 and byte != 43:
                    out.append(chr(surrogate))
                surrogate = 0
                if byte == 45:
                    position += 1
            elif byte == 43:
                start = position
                position += 1
                follower = data[position] if position < len(data) else None
                if follower == 45:
                    position += 1
                    out.append("+")
                elif follower is not None and follower not in _VALUES:
                    position += 1
                    handle("ill-formed sequence")
                else:
                    in_shift = True
                    surrogate = bits = number = 0
                    kept = len(out)
            elif byte < 128:
                end = position + 1
                while end < len(data) and data[end] < 128 and data[end] != 43:
                    end += 1
                out.append(data[position:end].decode("ascii"))
                position = end
            else:
                start = position
                position += 1
                handle("unexpected special character")
        if not in_shift:
            break
        if not final:
            del out[kept:]
            return "".join(out), start
        in_shift = False
        if surrogate or bits >= 6 or number:
            position = len(data)
            handle("unterminated shift sequence")
    return "".join(out), position


# Encodings by a table of characters.

class _EncodingMap(dict):
    """From characters' numbers to bytes."""

    def __missing__(self, number):
        return 0xFFFE


@staticmethod
def charmap_build(map, /):
    """From a decoding table, the encoding one."""
    return _EncodingMap(
        {ord(character): byte for byte, character in enumerate(map) if character != "\ufffe"})


@staticmethod
def charmap_decode(data, errors=None, mapping=None, /):
    """Text from bytes, each by the table."""
    errors = _checked(errors)
    data = _bytes_of(data)
    if mapping is None:
        return latin_1_decode(data, errors)
    if type(mapping) is str and len(mapping) == 256:
        text = data.decode("latin-1").translate(mapping)
        if "\ufffe" not in text:
            return text, len(data)
    parts = []
    position = 0
    size = len(data)
    while position < size:
        try:
            part = mapping[data[position]]
        except LookupError:
            part = None
        if isinstance(part, int):
            if not 0 <= part <= 0x10FFFF:
                raise TypeError("character mapping must be in range(0x110000)")
            part = chr(part)
        elif not (part is None or isinstance(part, str)):
            raise TypeError("character mapping must return integer, None or str")
        if part is None or part == "\ufffe":
            error = UnicodeDecodeError(
                "charmap", data, position, position + 1, "character maps to <undefined>")
            part, position = _outcome(lookup_error(errors), error, len(data), str)
            data = error.object
            size = len(data)
        else:
            position += 1
        parts.append(part)
    return "".join(parts), size


def _charmap_byte(character, mapping):
    number = ord(character)
    if type(mapping) is _EncodingMap:
        byte = mapping.get(number)
    else:
        try:
            byte = mapping[number]
        except LookupError:
            return None
    if isinstance(byte, int):
        if not 0 <= byte <= 255:
            raise TypeError("character mapping must be in range(256)")
        return bytes([byte])
    if byte is None or isinstance(byte, bytes):
        return byte
    raise TypeError(
        f"character mapping must return integer, bytes or None, not {type(byte).__name__}")


@staticmethod
def charmap_encode(string, errors=None, mapping=None, /):
    """Bytes from text, each character by the table."""
    errors = _checked(errors)
    string = _text_of(string)
    if mapping is None:
        return latin_1_encode(string, errors)
    if type(mapping) is _EncodingMap:
        text = string.translate(mapping)
        if "\ufffe" not in text:
            return text.encode("latin-1"), len(string)
    parts = []
    position = 0
    handler = None
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
        if handler is None:
            handler = lookup_error(errors)
        part, position = _outcome(handler, error, len(string), (str, bytes))
        if isinstance(part, str):
            for character in part:
                byte = _charmap_byte(character, mapping)
                if byte is None:
                    raise error
                parts.append(byte)
        else:
            parts.append(part)
    return b"".join(parts), len(string)
