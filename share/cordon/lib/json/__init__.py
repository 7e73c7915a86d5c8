"""Values as JSON text, and back."""

from .decoder import JSONDecodeError, JSONDecoder
from .encoder import JSONEncoder

__version__ = "2.0.9"
__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

_default_encoder = JSONEncoder(
    skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, indent=None,
    separators=None, default=None)
_default_decoder = JSONDecoder(object_hook=None, object_pairs_hook=None)


def _encoder(skipkeys, ensure_ascii, check_circular, allow_nan, cls, indent, separators, default,
             sort_keys, kw):
    if (not skipkeys and ensure_ascii and check_circular and allow_nan and cls is None
            and indent is None and separators is None and default is None and not sort_keys
            and not kw):
        return _default_encoder
    return (JSONEncoder if cls is None else cls)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
        allow_nan=allow_nan, indent=indent, separators=separators, default=default,
        sort_keys=sort_keys, **kw)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
         cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
    """Write a value to a file as JSON.

    skipkeys leaves out entries whose key is neither a str, a number, a bool nor None; without it
    they are a TypeError. ensure_ascii escapes other characters. check_circular looks for values
    that hold themselves. allow_nan lets out-of-range floats become NaN and Infinity. indent, a
    number or a text, puts every item on a line of its own. separators are what stands after items
    and after keys. default gives something else for what cannot be written. sort_keys orders the
    entries of dicts by key. cls is used instead of JSONEncoder."""
    encoder = _encoder(skipkeys, ensure_ascii, check_circular, allow_nan, cls, indent, separators,
                       default, sort_keys, kw)
    for chunk in encoder.iterencode(obj):
        fp.write(chunk)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
          cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
    """A value as JSON text; the arguments are those of dump."""
    return _encoder(skipkeys, ensure_ascii, check_circular, allow_nan, cls, indent, separators,
                    default, sort_keys, kw).encode(obj)


def detect_encoding(b):
    """The encoding of bytes that hold JSON, told by a mark or by where zeros are."""
    if b.startswith((b"\0\0\xfe\xff", b"\xff\xfe\0\0")):
        return "utf-32"
    if b.startswith((b"\xfe\xff", b"\xff\xfe")):
        return "utf-16"
    if b.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    # The first character is ASCII, and so is the second unless it is in a string.
    if len(b) >= 4:
        if not b[0]:
            return "utf-16-be" if b[1] else "utf-32-be"
        if not b[1]:
            return "utf-16-le" if b[2] or b[3] else "utf-32-le"
    elif len(b) == 2:
        if not b[0]:
            return "utf-16-be"
        if not b[1]:
            return "utf-16-le"
    return "utf-8"


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None,
         parse_constant=None, object_pairs_hook=None, **kw):
    """Read one JSON value, which is all that a file holds.

    object_hook is given every object as a dict, or object_pairs_hook as a list of pairs, and gives
    what stands for it; parse_float, parse_int and parse_constant are given the text of numbers and
    of NaN, Infinity and -Infinity. cls is used instead of JSONDecoder."""
    return loads(
        fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float,
        parse_int=parse_int, parse_constant=parse_constant, object_pairs_hook=object_pairs_hook,
        **kw)


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None,
          parse_constant=None, object_pairs_hook=None, **kw):
    """The value of JSON text, or of bytes that hold it; the arguments are those of load."""
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode(detect_encoding(s), "surrogatepass")
    else:
        raise TypeError(
            f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
    given = {
        name: value for name, value in (
            ("object_hook", object_hook), ("object_pairs_hook", object_pairs_hook),
            ("parse_float", parse_float), ("parse_int", parse_int),
            ("parse_constant", parse_constant),
        ) if value is not None
    }
    if cls is None and not given and not kw:
        return _default_decoder.decode(s)
    return (JSONDecoder if cls is None else cls)(**given, **kw).decode(s)
