"""The types that only the classic dialect has: long and unicode.

A classic str is the machine's str in which each character is a byte. A `unicode` is a str that says
so; a `long` an int that says so, and each int outside of 64 bits presents itself as one.
"""

import builtins

import _library
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

    __slots__ = ()

    def __new__(cls, x=0, base=None):
        if type(x) is int and base is None:
            return int.__new__(cls, x)
        from _classic_numbers import long_of
        return int.__new__(cls, long_of(x, base))

    def __repr__(self):
        return int.__repr__(self) + "L"

    def __str__(self):
        return int.__repr__(self)

    __hash__ = int.__hash__


long.__new__.__qualname__ = "<.long>"


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


def chars(pieces):
    """The classic texts of bytes."""
    return [piece.decode("latin-1") for piece in pieces]


def text_argument(value, unicode_wanted=False):
    """A text that a method is given."""
    if isinstance(value, str):
        return value
    if isinstance(value, bytearray):
        return value.decode("latin-1")
    text = getattr(type(value), "__.text", None)
    if text is not None:
        return text(value)
    if unicode_wanted:
        from _classic_operations import type_name
        raise TypeError(f"coercing to Unicode: need string or buffer, {type_name(value)} found")
    raise TypeError("expected a string or other character buffer object")


def decoded(text):
    """The characters of a classic str, which must be ASCII, where they meet a unicode."""
    if isinstance(text, unicode) or text.isascii():
        return text
    return text.encode("latin-1").decode("ascii")


class unicode(str):
    """Text, in characters."""

    __slots__ = ()

    def __new__(cls, string="", encoding=None, errors=None):
        value = plain(string)
        if encoding is not None or errors is not None:
            if isinstance(value, unicode):
                raise TypeError("decoding Unicode is not supported")
            for place, one in ((2, encoding), (3, errors)):
                if one is not None and not isinstance(one, str):
                    kind = type(one).__name__
                    raise TypeError(f"unicode() argument {place} must be string, not {kind}")
            from _classic_codecs import decode
            if not isinstance(value, str):
                value = text_argument(value, True)
            value = decode(value, encoding or "ascii", errors or "strict")
        elif type(value) is str:
            value = decoded(value)
        elif type(value) is not unicode:
            value = _unicode_of(value)
        return str.__new__(cls, value if type(value) is str else str.__str__(value))

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
        from _classic_codecs import encode
        return encode(self, encoding, errors)

    def decode(self, encoding="ascii", errors="strict"):
        from _classic_codecs import decode
        return decode(str.encode(self, "ascii").decode("ascii"), encoding, errors)

    def __add__(self, other):
        if not isinstance(other, str):
            if isinstance(other, bytearray):
                raise TypeError("decoding bytearray is not supported")
            if not isinstance(other, (int, float, complex)) and any(
                    hasattr(type(other), name) for name in ("__radd__", "__coerce__")):
                return NotImplemented
            other = text_argument(other, True)
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

    def __mul__(self, count):
        if not hasattr(type(count), "__index__"):
            kind = type(count).__name__
            raise TypeError(f"can't multiply sequence by non-int of type '{kind}'")
        return made(str.__mul__(self, count))

    __rmul__ = __mul__
    __hash__ = str.__hash__

    def __iter__(self):
        return iter([str.__new__(unicode, one) for one in str.__iter__(self)])

    def __contains__(self, other):
        return str.__contains__(self, decoded(text_argument(other, True)))

    def __getnewargs__(self):
        return (str.__str__(self),)

    def join(self, items):
        try:
            items = list(items)
        except TypeError:
            raise TypeError("can only join an iterable") from None
        for number, item in enumerate(items):
            if not isinstance(item, str):
                from _classic_operations import type_name
                raise TypeError(
                    f"sequence item {number}: expected string or Unicode, {type_name(item)} found")
        return made(str.join(self, [decoded(item) for item in items]))


def _unicode_of(value):
    """The characters of what is no str."""
    method = getattr(type(value), "__unicode__", None)
    if method is not None:
        found = method(value)
    elif isinstance(value, unicode):
        return str.__str__(value)
    elif isinstance(value, BaseException) and len(value.args) == 1 and (
            type(value).__str__ is BaseException.__str__):
        found = value.args[0]
        return found if isinstance(found, unicode) else _unicode_of(found)
    else:
        from _classic_text import formatted_text
        found = formatted_text(value) if not isinstance(value, str) else value
    if isinstance(found, unicode):
        return found
    if not isinstance(found, str):
        raise TypeError(f"coercing to Unicode: need string or buffer, {type(found).__name__} found")
    return decoded(found)


def made(text):
    """The unicode of these characters."""
    return str.__new__(unicode, text if type(text) is str else str.__str__(text))


def _in_unicode(value):
    if type(value) is str:
        return str.__new__(unicode, value)
    if type(value) in (list, tuple):
        return type(value)([_in_unicode(one) for one in value])
    return value


#: Methods that take None for a text.
_SEPARATED = ("split", "rsplit")


def _unicode_method(name, texts=0):
    """A method of which so many arguments are texts."""
    function = getattr(str, name)

    def method(self, *arguments, **keywords):
        if texts:
            arguments = [
                decoded(text_argument(one, True)) if place < texts and (
                    one is not None or name not in _SEPARATED)
                else decoded(one) if isinstance(one, str) else one
                for place, one in enumerate(arguments)]
        else:
            arguments = [decoded(one) if isinstance(one, str) else one for one in arguments]
        return _in_unicode(function(self, *arguments, **keywords))

    method.__name__ = name
    method.__qualname__ = f"<.{name}>"
    return method


def _unicode_item(self, place):
    if type(place) is slice:
        return made(str.__getitem__(self, place))
    if not hasattr(type(place), "__index__"):
        raise TypeError("string indices must be integers")
    return made(str.__getitem__(self, place))


unicode.__getitem__ = _unicode_item


for _names, _texts in (
    (("capitalize", "center", "expandtabs", "ljust", "lower", "rjust", "splitlines", "swapcase",
      "title", "upper", "zfill"), 0),
    (("split", "rsplit", "partition", "rpartition", "find", "rfind", "index", "rindex",
      "count"), 1),
    (("replace",), 2),
):
    for _name in _names:
        setattr(unicode, _name, _unicode_method(_name, _texts))


def _unicode_comparison(name):
    function = getattr(str, name)

    def method(self, other):
        return function(self, decoded(other)) if isinstance(other, str) else NotImplemented

    method.__name__ = name
    return method


for _name in ("__lt__", "__le__", "__gt__", "__ge__"):
    setattr(unicode, _name, _unicode_comparison(_name))


def _unicode_stripping(name):
    function = getattr(str, name)

    def method(self, characters=None):
        if characters is None:
            return made(function(self))
        if not isinstance(characters, str):
            raise TypeError(f"{name} arg must be None, unicode or str")
        return made(function(self, decoded(characters)))

    method.__name__ = name
    return method


for _name in ("strip", "lstrip", "rstrip"):
    setattr(unicode, _name, _unicode_stripping(_name))


def _unicode_beginning(name):
    function = getattr(str, name)

    def method(self, first, *places):
        if type(first) is tuple:
            return any(method(self, one, *places) for one in first)
        if not isinstance(first, str):
            raise TypeError(
                f"{name} first arg must be str, unicode, or tuple, not {type(first).__name__}")
        return function(self, decoded(first), *places)

    method.__name__ = name
    return method


for _name in ("startswith", "endswith"):
    setattr(unicode, _name, _unicode_beginning(_name))


def _unicode_translate(self, table):
    parts = []
    for one in str.__iter__(self):
        try:
            new = table[ord(one)]
        except LookupError:
            new = one
        if new is None:
            continue
        if isinstance(new, int):
            if not 0 <= new < 0x110000:
                raise TypeError("character mapping must be in range(0x%lx)")
            new = chr(new)
        elif new is not one and not isinstance(new, unicode):
            raise TypeError("character mapping must return integer, None or unicode")
        parts.append(str.__str__(new))
    return made("".join(parts))


unicode.translate = _unicode_translate


def _unicode_case(name):
    """A change of case that takes no character for several."""
    function = getattr(str, name)

    def method(self):
        changed = function(self)
        if len(changed) != len(self):
            changed = "".join([
                function(one) if len(function(one)) == 1 else "i" if one == "\u0130" else one
                for one in str.__iter__(self)])
        return made(changed)

    method.__name__ = name
    return method


for _name in ("upper", "lower", "swapcase"):
    setattr(unicode, _name, _unicode_case(_name))


def _unicode_case_test(name, wanted, others):
    """A test of the case of letters alone: later ones have a case for numerals, too."""

    def method(self):
        found = False
        for one in str.__iter__(self):
            if not one.isalpha():
                continue
            if any(test(one) for test in others):
                return False
            found = found or wanted(one)
        return found

    method.__name__ = name
    return method


def _is_title(one):
    return one.istitle() and not one.isupper()


unicode.islower = _unicode_case_test("islower", str.islower, (str.isupper, _is_title))
unicode.isupper = _unicode_case_test("isupper", str.isupper, (str.islower, _is_title))


def _unicode_istitle(self):
    found = was_cased = False
    for one in str.__iter__(self):
        if one.isalpha() and one.istitle():
            if was_cased:
                return False
            found = was_cased = True
        elif one.isalpha() and one.islower():
            if not was_cased:
                return False
            found = True
        else:
            was_cased = False
    return found


_unicode_istitle.__name__ = "istitle"
unicode.istitle = _unicode_istitle
unicode.__new__.__qualname__ = "<.unicode>"


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
    return _library.kin(kind)


def own_text(value):
    """A text of another realm as one of this."""
    if type(value) is str or isinstance(value, unicode):
        return value
    return made(_library.plain(value)) if kin(value) == "unicode" else value


def is_foreign(value):
    """Whether the type of a value is of another realm, which tells nothing of itself."""
    try:
        type(value).__name__
    except AttributeError:
        return True
    return False
