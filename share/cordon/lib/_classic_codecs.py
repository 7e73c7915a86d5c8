"""The methods encode and decode of the classic dialect's texts, and its codecs of str to str."""

from _classic_types import decoded, made, unicode


def _hex_decode(text):
    if len(text) % 2:
        raise TypeError("Odd-length string")
    try:
        return bytes.fromhex(text).decode("latin-1") if text.isalnum() or not text else _no_digit()
    except ValueError:
        _no_digit()


def _no_digit():
    raise TypeError("Non-hexadecimal digit found")


def _binascii(name, *arguments):
    def codec(text):
        import binascii
        return getattr(binascii, name)(text.encode("latin-1"), *arguments).decode("latin-1")

    return codec


def _base64_encode(text):
    import binascii
    data = text.encode("latin-1")
    return "".join([
        binascii.b2a_base64(data[place:place + 57]).decode("ascii")
        for place in range(0, len(data), 57)])


def _quopri_encode(text):
    import binascii
    return binascii.b2a_qp(text.encode("latin-1"), quotetabs=True).decode("latin-1")


def _zlib(name):
    def work(text):
        import zlib
        return getattr(zlib, name)(text.encode("latin-1")).decode("latin-1")
    return work


def _rot13(text):
    letters = []
    for one in text:
        base = 65 if "A" <= one <= "Z" else 97 if "a" <= one <= "z" else 0
        letters.append(chr((ord(one) - base + 13) % 26 + base) if base else one)
    return "".join(letters)


def _string_escape(text):
    shown = repr(text.encode("latin-1") + b'"')[2:-2]
    return shown if text.find("'") < 0 else shown.replace("\\'", "'").replace("'", "\\'")


def _string_unescape(text):
    import _classic_builtins
    if text.endswith("\\") and not text.endswith("\\\\"):
        raise ValueError("Trailing \\ in string")
    literal = text.replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
    code = compile(
        _classic_builtins.source("'" + literal.replace("\\\\'", "\\'") + "'"), "<string>", "eval",
        _classic_builtins.FLAG, True)
    return code.co_consts[0]


#: Codecs of bytes to bytes: what encodes, what decodes.
_OWN = {
    "hex": (lambda text: text.encode("latin-1").hex(), _hex_decode),
    "base64": (_base64_encode, _binascii("a2b_base64")),
    "quopri": (_quopri_encode, _binascii("a2b_qp")),
    "zlib": (_zlib("compress"), _zlib("decompress")),
    "string_escape": (_string_escape, _string_unescape),
}
_ALIASES = {"hex_codec": "hex", "base64_codec": "base64", "base_64": "base64", "zip": "zlib",
            "zlib_codec": "zlib", "quoted_printable": "quopri", "quopri_codec": "quopri",
            "rot_13": "rot13"}
#: Encodings of one byte of which the machine knows none: what they have from 128 on.
_CP1252 = (
    "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f"
    "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178")


def _named(encoding, function):
    if not isinstance(encoding, str):
        raise TypeError(
            f"{function}() argument 1 must be string, not {type(encoding).__name__}")
    name = encoding.lower().replace("-", "_").replace(" ", "_")
    return _ALIASES.get(name, name)


_SHOWN = {
    "utf_8": "utf-8", "utf8": "utf-8", "u8": "utf-8", "latin_1": "iso8859-1",
    "latin1": "iso8859-1", "l1": "iso8859-1", "iso_8859_1": "iso8859-1", "iso8859_1": "iso8859-1",
    "us_ascii": "ascii", "646": "ascii", "utf16": "utf-16", "utf_16": "utf-16",
    "utf_16_le": "utf-16-le", "utf_16_be": "utf-16-be", "utf32": "utf-32", "utf_32": "utf-32",
    "utf_32_le": "utf-32-le", "utf_32_be": "utf-32-be", "windows_1252": "cp1252",
}


def checked(encoding):
    """The name that a codec says it has; a LookupError where there is none."""
    name = _named(encoding, "lookup")
    if name not in _OWN and name not in ("rot13", "cp1252", "windows_1252"):
        "".encode(encoding)
    return _SHOWN.get(name, name)


def respelled(error):
    """The same of an error of a codec: it names encodings, and holds texts, of the dialect."""
    encoding, text, start, end, reason = error.args
    if encoding == "utf-8":
        encoding = "utf8"
    if type(error) is UnicodeDecodeError:
        data = octets(text) if isinstance(text, str) else bytes(text)
        found = UnicodeDecodeError(encoding, data, start, end, reason)
        found.args = (encoding, data.decode("latin-1"), start, end, reason)
    else:
        found = UnicodeEncodeError(encoding, made(text), start, end, reason)
    return found


def octets(text):
    """The bytes of a str."""
    return str.encode(text, "latin-1")


def unicode_error(kind, *arguments):
    """A UnicodeDecodeError or UnicodeEncodeError that a program makes."""
    if len(arguments) != 5:
        return kind(*arguments)
    text = arguments[1]
    wanted, found = ("unicode", unicode) if kind is UnicodeEncodeError else ("str", str)
    if not isinstance(text, str) or isinstance(text, unicode) != (found is unicode):
        raise TypeError(f"argument 2 must be {wanted}, not {type(text).__name__}")
    if kind is UnicodeEncodeError:
        return kind(*arguments)
    error = kind(arguments[0], octets(text), *arguments[2:])
    error.args = arguments
    return error


def _surrogates(data, errors):
    """UTF-8 in which halves of pairs may stand, as they may in Python 2.7."""
    try:
        return data.decode("utf-8", errors)
    except UnicodeDecodeError as error:
        if data[error.start] != 0xED:
            raise
        return data.decode("utf-8", "surrogatepass")


def decode(text, encoding="ascii", errors="strict"):
    """str.decode"""
    name = _named(encoding, "decode")
    if name in _OWN:
        return _OWN[name][1](text)
    if name == "rot13":
        return made(_rot13(text))
    data = text.encode("latin-1")
    if name == "cp1252" or name == "windows_1252":
        return made("".join(
            [_CP1252[code - 128] if 128 <= code < 160 else chr(code) for code in data]))
    try:
        if name in ("utf_8", "utf8"):
            return made(_surrogates(data, errors))
        return made(data.decode(encoding, errors))
    except UnicodeDecodeError as error:
        raise respelled(error) from None


def _encoded_cp1252(text, errors):
    parts = []
    for one in str.__iter__(text):
        place = _CP1252.find(one)
        if place >= 0:
            parts.append(chr(128 + place))
        else:
            parts.append(one.encode("latin-1", errors).decode("latin-1"))
    return "".join(parts)


def encode(text, encoding="ascii", errors="strict"):
    """str.encode, of which a str is decoded first."""
    name = _named(encoding, "encode")
    if name in _OWN:
        return _OWN[name][0](_bytes_of(text))
    if name == "rot13":
        return _rot13(_bytes_of(text))
    if not isinstance(text, unicode):
        text = decoded(text)
    if name == "cp1252" or name == "windows_1252":
        return _encoded_cp1252(text, errors)
    try:
        if name in ("utf_8", "utf8") and errors == "strict":
            return str.encode(text, "utf-8", "surrogatepass").decode("latin-1")
        return str.encode(text, encoding, errors).decode("latin-1")
    except UnicodeEncodeError as error:
        raise respelled(error) from None


def _bytes_of(text):
    return str.encode(text, "ascii").decode("ascii") if isinstance(text, unicode) else text
