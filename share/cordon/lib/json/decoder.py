"""From JSON text to values."""

import re

from . import scanner
try:
    from _json import scanstring as c_scanstring
except ImportError:
    c_scanstring = None

__all__ = ["JSONDecoder", "JSONDecodeError"]

NaN = float("nan")
PosInf = float("inf")
NegInf = float("-inf")

_CONSTANTS = {"-Infinity": NegInf, "Infinity": PosInf, "NaN": NaN}


class JSONDecodeError(ValueError):
    """Text that is not JSON.

    msg says why, doc is the text, pos the place, lineno and colno where a person would look."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


# --- Strings --------------------------------------------------------------------------------------

_PLAIN = re.compile(r'([^"\\\x00-\x1f]*)(["\\\x00-\x1f])')
_FOUR_DIGITS = re.compile(r"[0-9A-Fa-f]{4}")
_ESCAPES = {
    '"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t",
}


def _escaped_unit(string, place):
    """The number of the four digits after a \\u, whose u is at the place."""
    digits = _FOUR_DIGITS.match(string, place + 1)
    if digits is None:
        raise JSONDecodeError("Invalid \\uXXXX escape", string, place)
    return int(digits.group(), 16)


def py_scanstring(s, end, strict=True):
    """The string whose first character is at a place, and the place after its quote.

    Unless strict is false, control characters are not allowed in it."""
    start = end - 1
    parts = []
    while True:
        run = _PLAIN.match(s, end)
        if run is None:
            raise JSONDecodeError("Unterminated string starting at", s, start)
        text, mark = run.groups()
        end = run.end()
        if text:
            parts.append(text)
        if mark == '"':
            return "".join(parts), end
        if mark != "\\":
            if strict:
                raise JSONDecodeError(f"Invalid control character {mark!r} at", s, end - 1)
            parts.append(mark)
            continue
        if end == len(s):
            raise JSONDecodeError("Unterminated string starting at", s, start)
        escape = s[end]
        if escape != "u":
            try:
                parts.append(_ESCAPES[escape])
            except KeyError:
                raise JSONDecodeError(f"Invalid \\escape: {escape!r}", s, end) from None
            end += 1
            continue
        unit = _escaped_unit(s, end)
        end += 5
        if 0xd800 <= unit <= 0xdbff and s.startswith("\\u", end):
            low = _escaped_unit(s, end + 1)
            if 0xdc00 <= low <= 0xdfff:
                unit = 0x10000 + ((unit - 0xd800) << 10 | (low - 0xdc00))
                end += 6
        parts.append(chr(unit))


scanstring = c_scanstring or py_scanstring


# --- Objects and arrays ---------------------------------------------------------------------------

FLAGS = re.VERBOSE | re.MULTILINE | re.DOTALL
WHITESPACE = re.compile(r"[ \t\n\r]*", FLAGS)
WHITESPACE_STR = " \t\n\r"


def JSONObject(s_and_end, strict, scan_once, object_hook, object_pairs_hook, memo=None,
               _w=WHITESPACE.match):
    """The object after whose brace a place is, and the place after it."""
    s, end = s_and_end
    if memo is None:
        memo = {}
    pairs = []
    end = _w(s, end).end()
    if s[end:end + 1] == "}":
        end += 1
    else:
        while True:
            if s[end:end + 1] != '"':
                raise JSONDecodeError(
                    "Expecting property name enclosed in double quotes", s, end)
            key, end = scanstring(s, end + 1, strict)
            # Equal keys of many objects are one string.
            key = memo.setdefault(key, key)
            end = _w(s, end).end()
            if s[end:end + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, end)
            end = _w(s, end + 1).end()
            try:
                value, end = scan_once(s, end)
            except StopIteration as e:
                raise JSONDecodeError("Expecting value", s, e.value) from None
            pairs.append((key, value))
            end = _w(s, end).end()
            mark = s[end:end + 1]
            if mark == "}":
                end += 1
                break
            if mark != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, end)
            comma = end
            end = _w(s, end + 1).end()
            if s[end:end + 1] == "}":
                raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)
    if object_pairs_hook is not None:
        return object_pairs_hook(pairs), end
    made = dict(pairs)
    return made if object_hook is None else object_hook(made), end


def JSONArray(s_and_end, scan_once, _w=WHITESPACE.match):
    """The array after whose bracket a place is, and the place after it."""
    s, end = s_and_end
    values = []
    end = _w(s, end).end()
    if s[end:end + 1] == "]":
        return values, end + 1
    while True:
        try:
            value, end = scan_once(s, end)
        except StopIteration as e:
            raise JSONDecodeError("Expecting value", s, e.value) from None
        values.append(value)
        end = _w(s, end).end()
        mark = s[end:end + 1]
        if mark == "]":
            return values, end + 1
        if mark != ",":
            raise JSONDecodeError("Expecting ',' delimiter", s, end)
        comma = end
        end = _w(s, end + 1).end()
        if s[end:end + 1] == "]":
            raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)


# --- The decoder ----------------------------------------------------------------------------------


class JSONDecoder:
    """Makes values of JSON text.

    Objects become dicts, arrays lists, true, false and null True, False and None, numbers int or
    float; NaN, Infinity and -Infinity are understood too. The arguments are those of json.load,
    and strict, which when false lets strings hold control characters."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None,
                 parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.parse_object = JSONObject
        self.parse_array = JSONArray
        self.parse_string = scanstring
        self.memo = {}
        self.scan_once = scanner.make_scanner(self)

    def decode(self, s, _w=WHITESPACE.match):
        """The value that is all of a text."""
        value, end = self.raw_decode(s, idx=_w(s, 0).end())
        end = _w(s, end).end()
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        """The value at a place in a text, and the place after it."""
        try:
            value, end = self.scan_once(s, idx)
        except StopIteration as e:
            raise JSONDecodeError("Expecting value", s, e.value) from None
        return value, end
