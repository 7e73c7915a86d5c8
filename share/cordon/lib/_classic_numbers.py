"""Whole numbers, floats and complex numbers as Python 2.7 makes and shows them."""

import builtins

from _classic_classes import classobj, defined, is_old, special
from _classic_sequences import buffer
from _classic_strings import integer
from _classic_text import repr_
from _classic_types import MAXINT, is_long, long, made, text_argument, unicode
from _classic_words import named


# MARK: Numbers of texts


def _whole(text, base, what):
    """The number that a text spells."""
    shown = str.lstrip(text) if what == "int" else text
    digits = str.strip(text)
    if digits[:1] in ("+", "-"):
        digits = digits[:1] + str.lstrip(str.__getitem__(digits, slice(1, None)))
    if what == "long" and digits[-1:] in ("l", "L"):
        digits = str.__getitem__(digits, slice(None, -1))
    if isinstance(text, unicode):
        _decimal(text)
    elif "\0" in text:
        if text[:1] != "\0":
            raise ValueError(f"null byte in argument for {what}()")
        shown = ""
    try:
        if "_" in digits:
            raise ValueError
        if base == 0:
            unsigned = digits.lstrip("+-")
            if unsigned[:1] == "0" and unsigned[1:2].isdigit():
                base_of_text = 8
            else:
                base_of_text = 0
            return builtins.int(digits, base_of_text)
        return builtins.int(digits, base)
    except ValueError as error:
        if str(error).startswith("int() base must be"):
            raise ValueError(f"{what}() base must be >= 2 and <= 36, or 0") from None
        text = repr_(shown)
        raise ValueError(f"invalid literal for {what}() with base {base}: {text}") from None


def _decimal(text):
    for place, one in enumerate(str.__iter__(text)):
        if ord(one) > 127 and not one.isdecimal() and not one.isspace():
            raise UnicodeEncodeError(
                "decimal", made(text), place, place + 1, "invalid decimal Unicode string")


def _number(value, what, method):
    """The number that something else than a text is."""
    if type(type(value)) is classobj and defined(value, f"__{what}__") is None:
        if what == "int" and defined(value, "__trunc__") is not None:
            return _truncated(value)
        return special(value, "__trunc__" if what in ("int", "long") else f"__{what}__")()
    if what == "int" and hasattr(type(value), "__trunc__") and not hasattr(
            type(value), "__int__"):
        return _truncated(value)
    if what == "long" and hasattr(type(value), "__long__") and not isinstance(value, int):
        return value.__long__()
    return method(value)


def _truncated(value):
    """The whole number that `__trunc__` gives, or what that becomes by `__int__`."""
    result = value.__trunc__()
    if isinstance(result, builtins.int):
        return result
    kind = type(result)
    convert = defined(result, "__int__") if is_old(kind) else getattr(result, "__int__", None)
    if convert is None:
        raise TypeError(f"__trunc__ returned non-Integral (type {kind.__name__})")
    return convert()


_NOTHING = object()


def int_(x=_NOTHING, base=None):
    """int(x=0) -> int or long; int(x, base=10) -> int or long"""
    if x is _NOTHING:
        if base is not None:
            raise TypeError("int() missing string argument")
        return 0
    if isinstance(x, str):
        return _whole(x, 10 if base is None else integer(base), "int")
    if base is not None:
        raise TypeError("int() can't convert non-string with explicit base")
    if isinstance(x, bytearray) or type(x) is buffer and not x._is_array:
        return _whole(text_argument(x), 10, "int")
    if isinstance(x, builtins.int) and type(x) is not long:
        return builtins.int(x)
    if type(x) is float:
        return builtins.int(x)
    if isinstance(x, complex):
        raise TypeError("can't convert complex to int")
    result = _number(x, "int", builtins.int)
    return builtins.int(result) if type(result) is long else result


def long_of(x=0, base=None):
    """The value of long(x)."""
    if isinstance(x, str):
        return _whole(x, 10 if base is None else integer(base), "long")
    if base is not None:
        raise TypeError("long() can't convert non-string with explicit base")
    if isinstance(x, complex):
        raise TypeError("can't convert complex to long")
    try:
        return builtins.int(_number(x, "long", builtins.int))
    except TypeError as error:
        if str(error).startswith("int() argument must be"):
            kind = type(x).__name__
            raise TypeError(
                f"long() argument must be a string or a number, not '{kind}'") from None
        raise


def float_(x=0.0):
    """float(x) -> floating point number"""
    if not isinstance(x, str):
        if isinstance(x, complex):
            raise TypeError("can't convert complex to float")
        return _number(x, "float", builtins.float)
    if isinstance(x, unicode):
        _decimal(x)
    text = str.strip(x)
    try:
        if "_" in text:
            raise ValueError
        return builtins.float(text)
    except ValueError:
        start = text.lstrip("+-")
        is_begun = start[:1].isdigit() or start[:1] == "." and start[1:2].isdigit()
        words = "invalid literal for float()" if is_begun else "could not convert string to float"
        shown = str.partition(x, "\0")[0]
        raise ValueError(f"{words}: {shown}") from None


def complex_(real=0, imag=None):
    """complex(real[, imag]) -> complex number"""
    if isinstance(real, str):
        if imag is not None:
            raise TypeError("complex() can't take second arg if first is a string")
        try:
            if "_" in real:
                raise ValueError
            return builtins.complex(str.__str__(real))
        except ValueError:
            raise ValueError("complex() arg is a malformed string") from None
    if isinstance(imag, str):
        raise TypeError("complex() second arg can't be a string")
    return builtins.complex(real) if imag is None else builtins.complex(real, imag)


# MARK: Texts of numbers


def _based(name, value, function):
    method = getattr(type(value), f"__{name}__", None)
    if method is not None and not isinstance(value, builtins.int):
        text = method(value)
        if not isinstance(text, str):
            kind = type(text).__name__
            raise TypeError(f"__{name}__ returned non-string (type {kind})")
        return text
    if not isinstance(value, builtins.int):
        if type(type(value)) is classobj:
            raise AttributeError(
                f"{type(value).__name__} instance has no attribute '__{name}__'")
        raise TypeError(f"{name}() argument can't be converted to {name}")
    return function(value) + ("L" if is_long(value) else "")


def _octal(number):
    text = builtins.oct(number)
    sign = "-" if text[0] == "-" else ""
    digits = text.lstrip("-")[2:]
    return sign + ("0" if digits == "0" else "0" + digits)


def oct(number, /):
    """oct(number) -> string"""
    return _based("oct", number, _octal)


def hex(number, /):
    """hex(number) -> string"""
    return _based("hex", number, builtins.hex)


def bin(number, /):
    """bin(number) -> string"""
    if not isinstance(number, builtins.int) and not hasattr(type(number), "__index__"):
        raise TypeError(f"'{type(number).__name__}' object cannot be interpreted as an index")
    return builtins.bin(number)


def chr(i, /):
    """chr(i) -> character"""
    code = integer(i)
    if not -MAXINT - 1 <= code <= MAXINT:
        raise OverflowError("Python int too large to convert to C long")
    if not 0 <= code < 256:
        raise ValueError("chr() arg not in range(256)")
    return builtins.chr(code)


def unichr(i, /):
    """unichr(i) -> Unicode character"""
    code = integer(i)
    if not 0 <= code < 0x110000:
        raise ValueError("unichr() arg not in range(0x110000) (wide Python build)")
    return made(builtins.chr(code))


def round(number, ndigits=0):
    """round(number[, ndigits]) -> floating point number"""
    if not isinstance(number, (builtins.int, builtins.float)):
        if isinstance(number, complex):
            raise TypeError("can't convert complex to float")
        if not hasattr(type(number), "__float__"):
            raise TypeError("a float is required")
        number = builtins.float(number)
    if not isinstance(ndigits, builtins.int) and not hasattr(type(ndigits), "__index__"):
        raise TypeError(f"'{type(ndigits).__name__}' object cannot be interpreted as an index")
    number = builtins.float(number)
    digits = ndigits.__index__()
    if digits > 323 or number - number != 0:
        return number
    if digits < -308:
        return 0.0 * number
    return _rounded(number, digits)


def _rounded(number, digits):
    """Halves go away from zero, as the exact value of the number has them."""
    numerator, denominator = abs(number).as_integer_ratio()
    if digits >= 0:
        numerator *= 10 ** digits
    else:
        denominator *= 10 ** -digits
    whole = (2 * numerator + denominator) // (2 * denominator)
    if digits > 0:
        result = builtins.float(f"{whole}e-{digits}")
    else:
        result = builtins.float(whole * 10 ** -digits)
    return -result if number < 0 or str(number)[0] == "-" else result


# MARK: Operations


def power(left, right):
    """The operator **."""
    if isinstance(right, builtins.float) and isinstance(left, (builtins.int, builtins.float)):
        if left < 0 and right != right // 1:
            raise ValueError("negative number cannot be raised to a fractional power")
    return left ** right


def pow(x, y, /, *z):
    """pow(x, y[, z]) -> number"""
    if not z or z[0] is None:
        return power(x, y)
    if isinstance(x, builtins.int) and isinstance(y, builtins.int) and y < 0:
        raise TypeError(
            "pow() 2nd argument cannot be negative when 3rd argument specified")
    return builtins.pow(x, y, *z)


def complex_divmod(x, y):
    """divmod of complex numbers, which Python 2.7 has still."""
    if y == 0:
        raise ZeroDivisionError("complex divmod()")
    whole = builtins.complex(((x / y).real // 1), 0)
    return whole, x - whole * y


def complex_remainder(x, y):
    """The operator % of complex numbers."""
    if y == 0:
        raise ZeroDivisionError("complex modulo")
    return complex_divmod(x, y)[1]


def coerce(x, y, /):
    """coerce(x, y) -> (x1, y1)"""
    if type(x) is type(y) and not isinstance(x, (builtins.int, str)) or (
            isinstance(x, builtins.int) and isinstance(y, builtins.int)
            and is_long(x) == is_long(y)):
        return x, y
    for one, other, is_turned in ((x, y, False), (y, x, True)):
        method = getattr(type(one), "__coerce__", None)
        if method is not None:
            found = method(one, other)
            if found is not None and found is not NotImplemented:
                return (found[1], found[0]) if is_turned else found
    for kind in (complex, builtins.float, long):
        if (is_long(x) or is_long(y)) if kind is long else isinstance(x, kind) or isinstance(
                y, kind):
            if all(isinstance(one, (builtins.int, builtins.float, complex)) for one in (x, y)):
                return kind(x), kind(y)
    raise TypeError("number coercion failed")


for _function in (oct, hex, bin, chr, unichr, round, coerce, pow):
    named(_function)
for _function in (int_, float_, complex_):
    named(_function)


def attribute(value, name):
    """An attribute of a number that the machine's have not, or otherwise; in a tuple."""
    if name in ("real", "numerator", "__index__") and is_long(value):
        if name == "__index__":
            return (lambda: long(value),)
        return (long(value),)
    if name == "__hex__":
        return (lambda: hex(value),)
    if name == "__oct__":
        return (lambda: oct(value),)
    if name == "__long__":
        return (lambda: long(value),)
    if name == "__coerce__":
        is_float = isinstance(value, builtins.float)
        kinds = (builtins.int, builtins.float) if is_float else builtins.int
        return (lambda other: coerce(value, other) if isinstance(other, kinds) else NotImplemented,)
    return None
