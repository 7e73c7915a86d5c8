"""From values to JSON text."""

import re

try:
    from _json import encode_basestring as c_encode_basestring
    from _json import encode_basestring_ascii as c_encode_basestring_ascii
    from _json import make_encoder as c_make_encoder
except ImportError:
    c_encode_basestring = c_encode_basestring_ascii = c_make_encoder = None

ESCAPE = re.compile(r'[\x00-\x1f\\"\b\f\n\r\t]')
ESCAPE_ASCII = re.compile(r'([\\"]|[^\ -~])')
HAS_UTF8 = re.compile(b"[\x80-\xff]")
ESCAPE_DCT = {chr(i): f"\\u{i:04x}" for i in range(0x20)} | {
    "\\": "\\\\", '"': '\\"', "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t",
}
INFINITY = float("inf")


def py_encode_basestring(s):
    """A string in quotes, with only what must be escaped escaped."""
    return '"' + ESCAPE.sub(lambda match: ESCAPE_DCT[match.group()], s) + '"'


def _ascii_escape(match):
    c = match.group()
    if c in ESCAPE_DCT:
        return ESCAPE_DCT[c]
    n = ord(c)
    if n < 0x10000:
        return f"\\u{n:04x}"
    n -= 0x10000
    return f"\\u{0xd800 | n >> 10:04x}\\u{0xdc00 | n & 0x3ff:04x}"


def py_encode_basestring_ascii(s):
    """A string in quotes, all in ASCII."""
    return '"' + ESCAPE_ASCII.sub(_ascii_escape, s) + '"'


encode_basestring = c_encode_basestring or py_encode_basestring
encode_basestring_ascii = c_encode_basestring_ascii or py_encode_basestring_ascii


class JSONEncoder:
    """Makes JSON text of values.

    dicts become objects, lists and tuples arrays, and str, int, float, bool and None what they are
    in JSON. For other values override default. The arguments are those of json.dump."""

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """What is to be written in place of a value that cannot be; raises TypeError."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """A value as JSON text."""
        if isinstance(o, str):
            return (encode_basestring_ascii if self.ensure_ascii else encode_basestring)(o)
        chunks = self.iterencode(o, _one_shot=True)
        return "".join(chunks if isinstance(chunks, (list, tuple)) else list(chunks))

    def iterencode(self, o, _one_shot=False):
        """The parts of a value's JSON text, one after the other."""
        markers = {} if self.check_circular else None
        encoder = encode_basestring_ascii if self.ensure_ascii else encode_basestring
        allow_nan = self.allow_nan

        def floatstr(o, _repr=float.__repr__):
            if o != o:
                text = "NaN"
            elif o == INFINITY:
                text = "Infinity"
            elif o == -INFINITY:
                text = "-Infinity"
            else:
                return _repr(o)
            if not allow_nan:
                raise ValueError(f"Out of range float values are not JSON compliant: {o!r}")
            return text

        if _one_shot and c_make_encoder is not None and self.indent is None:
            write = c_make_encoder(
                markers, self.default, encoder, self.indent, self.key_separator,
                self.item_separator, self.sort_keys, self.skipkeys, self.allow_nan)
        else:
            write = _make_iterencode(
                markers, self.default, encoder, self.indent, floatstr, self.key_separator,
                self.item_separator, self.sort_keys, self.skipkeys, _one_shot)
        return write(o, 0)


def _make_iterencode(markers, _default, _encoder, _indent, _floatstr, _key_separator,
                     _item_separator, _sort_keys, _skipkeys, _one_shot):
    """A function that gives the parts of the text of a value at a depth."""
    if _indent is not None and not isinstance(_indent, str):
        _indent = " " * _indent
    circular = "Circular reference detected"

    def enter(o):
        if markers is not None:
            key = id(o)
            if key in markers:
                raise ValueError(circular)
            markers[key] = o

    def leave(o):
        if markers is not None:
            del markers[id(o)]

    def plain(o):
        """The text of a value that holds no others, or None."""
        if isinstance(o, str):
            return _encoder(o)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return _floatstr(o)
        return None

    def key_text(key):
        if isinstance(key, str):
            return key
        if key is not None and not isinstance(key, (int, float)):
            if _skipkeys:
                return None
            raise TypeError(
                f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
        return plain(key)

    def separators(depth):
        """What stands after the opening mark, between items and before the closing mark."""
        if _indent is None:
            return "", _item_separator, ""
        line = "\n" + _indent * (depth + 1)
        return line, _item_separator + line, "\n" + _indent * depth

    def array(o, depth):
        if not o:
            yield "[]"
            return
        enter(o)
        before, between, after = separators(depth)
        before = "[" + before
        for item in o:
            text = plain(item)
            if text is not None:
                yield before + text
            else:
                yield before
                yield from parts(item, depth + 1)
            before = between
        yield after
        yield "]"
        leave(o)

    def table(o, depth):
        if not o:
            yield "{}"
            return
        enter(o)
        yield "{"
        before, between, after = separators(depth)
        is_first = True
        for key, value in sorted(o.items()) if _sort_keys else o.items():
            key = key_text(key)
            if key is None:
                continue
            yield before if is_first else between
            is_first = False
            yield _encoder(key)
            yield _key_separator
            text = plain(value)
            if text is not None:
                yield text
            else:
                yield from parts(value, depth + 1)
        if not is_first:
            yield after
        yield "}"
        leave(o)

    def parts(o, depth):
        text = plain(o)
        if text is not None:
            yield text
        elif isinstance(o, (list, tuple)):
            yield from array(o, depth)
        elif isinstance(o, dict):
            yield from table(o, depth)
        else:
            enter(o)
            yield from parts(_default(o), depth)
            leave(o)

    return parts
