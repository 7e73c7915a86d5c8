"""The module json of the classic dialect: str is UTF-8, and what is read is unicode."""

import json as _machine

from _classic_numbers import int_
from _classic_text import repr_
from _classic_types import decoded, made, unicode

__name__ = "json"
__version__ = "2.0.9"
__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONEncoder"]


# MARK: Writing


class _Writing:
    """The texts of a value, as the machine has them."""

    def __init__(self, encoding):
        self.encoding = encoding
        self.has_unicode = False

    def text(self, value):
        if isinstance(value, unicode):
            self.has_unicode = True
            return str.__str__(value)
        if value.isascii():
            return str.__str__(value)
        from _classic_codecs import decode
        return str.__str__(decode(value, self.encoding))

    def key(self, value):
        return self.text(value) if isinstance(value, str) else self.value(value)

    def value(self, value):
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, int) and not isinstance(value, bool):
            return int(value)
        return value


def _encoded(encoder, value, write):
    """The text of a value, or its pieces; `write` is the machine's method for it."""
    writing = _Writing(encoder.encoding or "utf-8")
    open_ones = []

    def prepared(value):
        if isinstance(value, (list, tuple, dict)):
            if any([one is value for one in open_ones]):
                raise ValueError("Circular reference detected")
            open_ones.append(value)
            if isinstance(value, dict):
                found = {_key(key): prepared(one) for key, one in value.items()}
            else:
                found = [prepared(one) for one in value]
            open_ones.pop()
            return found
        return writing.value(value)

    def _key(key):
        if isinstance(key, (str, int, float)) or key is None:
            return writing.key(key)
        if encoder.skipkeys:
            return key
        raise TypeError("keys must be a string")

    def default(value):
        return prepared(encoder.default(value))

    machine = _machine.JSONEncoder(
        skipkeys=encoder.skipkeys, ensure_ascii=encoder.ensure_ascii,
        allow_nan=encoder.allow_nan, sort_keys=False, indent=encoder.indent,
        separators=(encoder.item_separator, encoder.key_separator), default=default)
    if encoder.sort_keys:
        value = _sorted(value)
    text = write(machine, prepared(value))
    if encoder.ensure_ascii or text.isascii() and not writing.has_unicode:
        return text
    return made(text) if writing.has_unicode else text.encode("utf-8").decode("latin-1")


def _sorted(value):
    """A value whose dictionaries have their keys in order."""
    if isinstance(value, dict):
        from _classic_builtins import sorted
        return {key: _sorted(value[key]) for key in sorted(value)}
    if isinstance(value, (list, tuple)):
        return [_sorted(one) for one in value]
    return value


class JSONEncoder(object):
    """Makes JSON of values."""

    item_separator, key_separator = ", ", ": "

    def __init__(self, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, encoding="utf-8", default=None):
        self.skipkeys, self.ensure_ascii, self.check_circular = skipkeys, ensure_ascii, True
        self.allow_nan, self.sort_keys, self.indent = allow_nan, sort_keys, indent
        self.encoding = encoding
        if separators is not None:
            self.item_separator, self.key_separator = separators
        if default is not None:
            self.default = default

    def default(self, o):
        """What is written of a value that JSON does not know."""
        raise TypeError(repr_(o) + " is not JSON serializable")

    def encode(self, o):
        """Return the JSON of a value."""
        return _encoded(self, o, lambda machine, value: machine.encode(value))

    def iterencode(self, o, _one_shot=False):
        """The pieces of it."""
        yield self.encode(o)


def dumps(obj, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
          indent=None, separators=None, encoding="utf-8", default=None, sort_keys=False, **kw):
    """Return the JSON of a value."""
    return (JSONEncoder if cls is None else cls)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
        allow_nan=allow_nan, indent=indent, separators=separators, encoding=encoding,
        default=default, sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, *arguments, **named):
    """Write the JSON of a value to a file."""
    fp.write(dumps(obj, *arguments, **named))


# MARK: Reading

_NOTHING = "No JSON object could be decoded"


def _complaint(error, text, is_unicode):
    """What is said of a text that is no JSON."""
    words, place = error.msg, error.pos
    is_over = place >= len(text) or not text[place:].strip()
    if words in ("Expecting value", "Illegal trailing comma before end of array"):
        before = text[:place].rstrip()
        if not is_over or before[-1:] not in ("[", ","):
            return _NOTHING
        words, place = "Expecting object", len(text) - 1
    elif words == "Expecting ':' delimiter":
        if not is_unicode:
            words = "Expecting : delimiter"
    elif is_over and words.startswith(("Expecting ',' ", "Expecting property name")):
        words, place = "Expecting object", len(text) - 1
    elif words == "Expecting ',' delimiter":
        if not is_unicode:
            words = "Expecting , delimiter"
    elif words == "Illegal trailing comma before end of object":
        words, place = "Expecting property name", place + 1
    elif words.startswith("Expecting property name"):
        words = "Expecting property name"
    elif words == "Extra data":
        return (f"Extra data: {_column(text, place)} - {_column(text, len(text))} "
                f"(char {place} - {len(text)})")
    elif words.startswith("Invalid \\escape"):
        words = "Invalid \\escape"
    return f"{words}: {_column(text, place)} (char {place})"


def _column(text, place):
    line = text.count("\n", 0, place) + 1
    column = place + 1 if line == 1 else place - text.rindex("\n", 0, place)
    return f"line {line} column {column}"


def _read(value):
    """A value that was read, with unicode for each text."""
    if type(value) is str:
        return made(value)
    return [_read(one) for one in value] if type(value) is list else value


class JSONDecoder(object):
    """Makes values of JSON."""

    def __init__(self, encoding=None, object_hook=None, parse_float=None, parse_int=None,
                 parse_constant=None, strict=True, object_pairs_hook=None):
        self.encoding, self.object_hook = encoding, object_hook
        self.object_pairs_hook = object_pairs_hook
        self._machine = _machine.JSONDecoder(
            parse_float=parse_float, parse_int=parse_int or int_, parse_constant=parse_constant,
            strict=strict, object_pairs_hook=self._made)

    def _made(self, pairs):
        pairs = [(made(key), _read(value)) for key, value in pairs]
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        found = dict(pairs)
        return found if self.object_hook is None else self.object_hook(found)

    def _decoded(self, method, text, *arguments):
        if not isinstance(text, str):
            raise TypeError("expected string or buffer")
        is_unicode = isinstance(text, unicode)
        if not is_unicode and not text.isascii():
            from _classic_codecs import decode
            text = decode(text, self.encoding or "utf-8")
        text = str.__str__(decoded(text))
        try:
            return method(text, *arguments)
        except _machine.JSONDecodeError as error:
            raise ValueError(_complaint(error, text, is_unicode)) from None

    def decode(self, s):
        """Return the value of a text."""
        return _read(self._decoded(self._machine.decode, s))

    def raw_decode(self, s, idx=0):
        """Return the value at the beginning of a text, and where it ends."""
        value, end = self._decoded(self._machine.raw_decode, s, idx)
        return _read(value), end


def loads(s, encoding=None, cls=None, object_hook=None, parse_float=None, parse_int=None,
          parse_constant=None, object_pairs_hook=None, **kw):
    """Return the value of a text."""
    return (JSONDecoder if cls is None else cls)(
        encoding=encoding, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
        parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw).decode(s)


def load(fp, *arguments, **named):
    """Return the value of a file."""
    return loads(fp.read(), *arguments, **named)


for _function in (dump, dumps, load, loads):
    _function.__qualname__ = f"<.{_function.__name__}>"
