"""The built-ins of the classic dialect that differ from those of the machine."""

import builtins

from _classic_operations import compare, ordered, sort_key
from _classic_text import str_
from _classic_classes import instance, shown_class
from _classic_types import is_long, kin, long, unicode, unsupported

#: compile() takes it for a source in the classic dialect.
FLAG = 0x4000_0000
#: The machine's types of files.
file_types = []


def source(text):
    """Source text for the machine's compiler, in which each character is a byte."""
    if isinstance(text, unicode) or not isinstance(text, str) or text.isascii():
        return text
    return text.encode("latin-1")


def map(function, first, *rest):
    """map(function, sequence[, sequence, ...]) -> list"""
    lists = [list(one) for one in (first, *rest)]
    longest = max(len(one) for one in lists)
    rows = [tuple([one[i] if i < len(one) else None for one in lists]) for i in range(longest)]
    if function is None:
        return lists[0] if not rest else rows
    return [function(*row) for row in rows]


def filter(function, values):
    """filter(function or None, sequence) -> list, tuple, or string"""
    test = function or (lambda value: value)
    if isinstance(values, tuple):
        return tuple([value for value in values if test(value)])
    if isinstance(values, str):
        return type(values)("").join([value for value in values if test(value)])
    return [value for value in values if test(value)]


def zip(*sequences):
    """zip(seq1 [, seq2 [...]]) -> [(seq1[0], seq2[0] ...), (...)]"""
    return list(builtins.zip(*sequences))


def range(*arguments):
    """range(stop) or range(start, stop[, step]) -> list of integers"""
    return list(builtins.range(*arguments))


def reduce(function, values, *initial):
    """reduce(function, sequence[, initial]) -> value"""
    values = iter(values)
    if initial:
        result = initial[0]
    else:
        for result in values:
            break
        else:
            raise TypeError("reduce() of empty sequence with no initial value")
    for value in values:
        result = function(result, value)
    return result


def apply(function, arguments=(), keywords={}):
    """apply(object[, args[, kwargs]]) -> value"""
    return function(*arguments, **keywords)


def cmp(x, y):
    """cmp(x, y) -> integer"""
    return compare(x, y)


def coerce(x, y):
    """coerce(x, y) -> (x1, y1)"""
    for kind in (complex, float, long, int):
        if (is_long(x) or is_long(y)) if kind is long else isinstance(x, kind) or isinstance(
                y, kind):
            if isinstance(x, (int, float, complex)) and isinstance(y, (int, float, complex)):
                return kind(x), kind(y)
    raise TypeError("number coercion failed")


def intern(text):
    """intern(string) -> string"""
    if type(text) is not str:
        raise TypeError(f"intern() argument 1 must be string, not {type(text).__name__}")
    return text


def chr(code):
    """chr(i) -> character"""
    if not 0 <= code < 256:
        raise ValueError("chr() arg not in range(256)")
    return builtins.chr(code)


def unichr(code):
    """unichr(i) -> Unicode character"""
    return str.__new__(unicode, builtins.chr(code))


def oct(number):
    """oct(number) -> string"""
    text = builtins.oct(number)
    sign = "-" if text[0] == "-" else ""
    digits = text.lstrip("-")[2:]
    return sign + ("0" if digits == "0" else "0" + digits) + ("L" if is_long(number) else "")


def hex(number):
    """hex(number) -> string"""
    return builtins.hex(number) + ("L" if is_long(number) else "")


def round(number, digits=0):
    """round(number[, ndigits]) -> floating point number"""
    scaled = abs(number) * 10.0 ** digits
    if scaled >= 2.0 ** 52:
        return float(number)
    whole = float(int(scaled + 0.5)) / 10.0 ** digits
    return -whole if number < 0 else whole


def sorted(values, cmp=None, key=None, reverse=False):
    """sorted(iterable, cmp=None, key=None, reverse=False) --> new sorted list"""
    return builtins.sorted(values, key=sort_key(cmp, key), reverse=reverse)


def _extreme(function, values, key):
    if len(values) == 1:
        values = values[0]
    return function(values, key=ordered if key is None else lambda value: ordered(key(value)))


def max(*values, key=None):
    """max(iterable[, key=func]) -> value"""
    return _extreme(builtins.max, values, key)


def min(*values, key=None):
    """min(iterable[, key=func]) -> value"""
    return _extreme(builtins.min, values, key)


def isinstance_(value, kind):
    """isinstance(object, class-or-type-or-tuple) -> bool"""
    if type(value) is int and is_long(value):
        kinds = kind if type(kind) is tuple else (kind,)
        return long in kinds or any(
            one is not int and one is not long and isinstance(value, one) for one in kinds)
    own = kin(value)
    if own == "unicode":
        kinds = kind if type(kind) is tuple else (kind,)
        return unicode in kinds or any(isinstance(value, one) for one in kinds)
    if own == "long":
        kinds = kind if type(kind) is tuple else (kind,)
        return long in kinds or any(one is not int and isinstance(value, one) for one in kinds)
    return isinstance(value, kind)


#: nested_scopes, division, absolute_import, with_statement, print_function, unicode_literals.
_FLAGS = 0x10 | 0x2000 | 0x4000 | 0x8000 | 0x10000 | 0x20000
#: Those of them that change what a text means.
_FEATURES = 0x2000 | 0x10000 | 0x20000


def compile(source, filename, mode, flags=0, dont_inherit=0):
    """compile(source, filename, mode[, flags[, dont_inherit]]) -> code object"""
    return compile_in(0, source, filename, mode, flags, dont_inherit)


def compile_in(inherited, source, filename, mode, flags=0, dont_inherit=0):
    """compile() for a caller that has these features from the future."""
    if flags & ~_FLAGS:
        if flags & 0x600:
            unsupported("flags of compile()")
        raise ValueError("compile(): unrecognised flags")
    if mode not in ("exec", "eval", "single"):
        raise ValueError("compile() arg 3 must be 'exec', 'eval' or 'single'")
    flags &= _FEATURES
    if not dont_inherit:
        flags |= inherited
    if isinstance(source, str):
        source = _source(source)
    return builtins.compile(source, filename, mode, FLAG | flags, True)


_source = source


def type_(value):
    """The type of a value as the dialect shows it."""
    kind = type(value)
    if kind in file_types:
        return file
    if kind is int:
        return long if is_long(value) else int
    own = kin(value)
    if own is not None:
        return {"long": long, "unicode": unicode, "instance": instance}.get(own, kind) if (
            own == "instance" or kind.__name__ == own) else kind
    return type if value is instance else shown_class(kind)


def typecall(function, *arguments, **keywords):
    """A call of what the names `str` and `type` mean in the program."""
    if function is str and not keywords:
        if len(arguments) == 1:
            return str_(arguments[0])
        if len(arguments) > 1:
            raise TypeError(f"str() takes at most 1 argument ({len(arguments)} given)")
    if function is type and len(arguments) == 1 and not keywords:
        return type_(arguments[0])
    return function(*arguments, **keywords)


class file:
    """The type of files."""

    def __new__(cls, *arguments):
        if cls.is_restricted:
            raise cls.error("file() constructor not accessible in restricted mode")
        return cls.open(*arguments)


class buffer:
    """Not there yet."""

    def __new__(cls, *arguments):
        unsupported("buffer")
