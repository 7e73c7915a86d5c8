"""The types that only the classic dialect has: long and unicode.

A classic str is the machine's str in which each character is a byte. A `unicode` is a str that says
so; a `long` an int that says so, and each int outside of 64 bits presents itself as one.
"""

import builtins

from _classic_native import plain

MAXINT = 0x7FFF_FFFF_FFFF_FFFF
FUNCTION = type(lambda: None)
METHOD = type(FUNCTION.__get__(lambda: None, 0))


def unsupported(what):
    """What the classic dialect does not have yet."""
    raise NotImplementedError("not supported yet in the classic dialect: " + what)


# MARK: long


class long(int):
    """An integer that presents itself as a long."""

    def __new__(cls, value=0, *base):
        if isinstance(value, str) and not base or base and base[0] in (0, 10):
            value = str(value).strip().rstrip("lL")
        return int.__new__(cls, value, *base)

    def __repr__(self):
        return int.__repr__(self) + "L"

    def __str__(self):
        return int.__repr__(self)

    __hash__ = int.__hash__


def _long_operator(name):
    function = getattr(int, name)

    def operator(self, *others):
        result = function(self, *others)
        return long(result) if type(result) is int else result

    operator.__name__ = name
    return operator


for _name in (
    "add", "sub", "mul", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor",
):
    setattr(long, f"__{_name}__", _long_operator(f"__{_name}__"))
    setattr(long, f"__r{_name}__", _long_operator(f"__r{_name}__"))
for _name in ("__neg__", "__pos__", "__abs__", "__invert__"):
    setattr(long, _name, _long_operator(_name))


def _long_divmod(self, other):
    result = int.__divmod__(self, other)
    return result if result is NotImplemented else tuple([long(one) for one in result])


long.__divmod__ = _long_divmod


def is_long(value):
    """Whether an integer is a long."""
    return isinstance(value, long) or (
        type(value) is int and not -MAXINT - 1 <= value <= MAXINT)


# MARK: unicode


class _Basestring(type):
    is_basestring = True

    def __instancecheck__(cls, value):
        return isinstance(value, str)

    def __subclasscheck__(cls, other):
        return other is cls or issubclass(other, str)

    def __repr__(cls):
        return "<type 'basestring'>"


class basestring(metaclass=_Basestring):
    """The base of str and unicode."""

    def __new__(cls, *arguments):
        raise TypeError("The basestring type cannot be instantiated")


def decoded(text):
    """The characters of a classic str, which must be ASCII, where they meet a unicode."""
    if isinstance(text, unicode) or text.isascii():
        return text
    return text.encode("latin-1").decode("ascii")


class unicode(str):
    """Text, in characters."""

    def __new__(cls, value="", encoding=None, errors="strict"):
        value = plain(value)
        if encoding is not None:
            if isinstance(value, unicode):
                raise TypeError("decoding Unicode is not supported")
            value = value.encode("latin-1").decode(encoding, errors)
        elif type(value) is str:
            value = decoded(value)
        elif not isinstance(value, unicode):
            method = getattr(type(value), "__unicode__", None)
            value = str(value) if method is None else method(value)
        return str.__new__(cls, value)

    def __repr__(self):
        parts = []
        quote = '"' if "'" in self and '"' not in self else "'"
        for one in str.__iter__(self):
            code = ord(one)
            if one == quote or one == "\\":
                parts.append("\\" + one)
            elif one in "\n\r\t":
                parts.append({"\n": "\\n", "\r": "\\r", "\t": "\\t"}[one])
            elif 32 <= code < 127:
                parts.append(one)
            elif code < 256:
                parts.append(f"\\x{code:02x}")
            elif code < 65536:
                parts.append(f"\\u{code:04x}")
            else:
                parts.append(f"\\U{code:08x}")
        return "u" + quote + "".join(parts) + quote

    def __str__(self):
        self.encode("ascii")
        return str.__str__(self)

    def encode(self, encoding="ascii", errors="strict"):
        return str.encode(self, encoding, errors).decode("latin-1")

    def decode(self, encoding="ascii", errors="strict"):
        return made(str.encode(self, "ascii").decode(encoding, errors))

    def __add__(self, other):
        if not isinstance(other, str):
            return NotImplemented
        return made(str.__add__(self, decoded(other)))

    def __radd__(self, other):
        if not isinstance(other, str):
            return NotImplemented
        return made(str.__add__(decoded(other), self))

    def __eq__(self, other):
        if isinstance(other, str) and not isinstance(other, unicode) and not other.isascii():
            return False
        return str.__eq__(self, other)

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    __hash__ = str.__hash__

    def __iter__(self):
        return iter([str.__new__(unicode, one) for one in str.__iter__(self)])

    def join(self, items):
        return made(str.join(self, [decoded(item) for item in items]))


def made(text):
    """The unicode of these characters."""
    return str.__new__(unicode, text)


def _in_unicode(value):
    if type(value) is str:
        return str.__new__(unicode, value)
    if type(value) in (list, tuple):
        return type(value)([_in_unicode(one) for one in value])
    return value


def _unicode_method(name):
    function = getattr(str, name)

    def method(self, *arguments, **keywords):
        arguments = [decoded(one) if isinstance(one, str) else one for one in arguments]
        return _in_unicode(function(self, *arguments, **keywords))

    method.__name__ = name
    return method


for _name in (
    "capitalize", "center", "expandtabs", "ljust", "lower", "lstrip", "partition", "replace",
    "rjust", "rpartition", "rsplit", "rstrip", "split", "splitlines", "strip", "swapcase", "title",
    "upper", "zfill", "format", "__getitem__", "__mul__", "__rmul__",
):
    setattr(unicode, _name, _unicode_method(_name))


# MARK: Kin

# Each realm has types of its own by these names; this says which one of another is meant.
for _type, _name in ((long, "long"), (unicode, "unicode")):
    setattr(_type, "__.kin", _name)


def kin(value):
    """Whether a value is a long, a unicode or an instance, of this realm or another; or None."""
    kind = type(value)
    return None if kind in (int, str, float, list, dict, tuple) else class_kin(kind)


def class_kin(kind):
    """The same of a class."""
    try:
        return getattr(kind, "__.kin", None)
    except AttributeError:
        # Not for this realm to look at.
        return None
