"""The operator % of classic texts, their method format, and the function format."""

import builtins

import _library
from _classic_classes import classobj
from _classic_text import float_text, formatted_text, repr_, str_
from _classic_types import MAXINT, decoded, made, unicode

_NUMBERS = "diouxX"
_FLOATS = "eEfFgG"


# MARK: The operator %


def _type_name(value):
    from _classic_operations import type_name
    return type_name(value)


class _Arguments:
    """What is formatted, one after the other or by name."""

    def __init__(self, values):
        self.values = values
        self.is_tuple = isinstance(values, tuple)
        self.is_mapping = not self.is_tuple and not isinstance(values, str) and hasattr(
            type(values), "__getitem__")
        self.used = 0

    def next(self):
        if self.used is None or self.used >= (len(self.values) if self.is_tuple else 1):
            raise TypeError("not enough arguments for format string")
        value = self.values[self.used] if self.is_tuple else self.values
        self.used += 1
        return value

    def named(self, key):
        if not self.is_mapping:
            raise TypeError("format requires a mapping")
        self.used = None
        return self.values[key]

    def end(self):
        if self.is_mapping or self.used is None:
            return
        if self.used < (len(self.values) if self.is_tuple else 1):
            raise TypeError("not all arguments converted during string formatting")


class _Conversion:
    """One conversion of a format, as it is written."""

    def __init__(self, pattern, at, arguments):
        self.key = None
        if pattern[at:at + 1] == "(":
            at = self._read_key(pattern, at + 1)
            self.value = arguments.named(self.key)
        self.flags = ""
        while at < len(pattern) and pattern[at] in "#0- +":
            self.flags += pattern[at]
            at += 1
        self.width, at = self._number(pattern, at, arguments, "width too big")
        if self.width < 0:
            self.flags += "-"
            self.width = -self.width
        self.precision = None
        if pattern[at:at + 1] == ".":
            self.precision, at = self._number(pattern, at + 1, arguments, "prec too big")
            self.precision = max(self.precision, 0)
        if pattern[at:at + 1] and pattern[at] in "hlL":
            at += 1
        if at >= len(pattern):
            raise ValueError("incomplete format")
        self.letter = pattern[at]
        self.at = at
        if self.key is None and self.letter != "%":
            self.value = arguments.next()

    def _read_key(self, pattern, at):
        first = at
        depth = 1
        while at < len(pattern) and depth:
            depth += {"(": 1, ")": -1}.get(pattern[at], 0)
            at += 1
        if depth:
            raise ValueError("incomplete format key")
        key = str.__getitem__(pattern, slice(first, at - 1))
        self.key = made(key) if isinstance(pattern, unicode) else key
        return at

    def _number(self, pattern, at, arguments, complaint):
        if pattern[at:at + 1] == "*":
            if self.key is not None:
                raise TypeError("not enough arguments for format string")
            value = arguments.next()
            if type(value) not in (int, bool) or not -MAXINT - 1 <= value <= MAXINT:
                raise TypeError("* wants int")
            if not -2 ** 31 <= value < 2 ** 31:
                raise OverflowError("Python int too large to convert to C int")
            return value, at + 1
        first = at
        while at < len(pattern) and "0" <= pattern[at] <= "9":
            at += 1
        digits = str.__getitem__(pattern, slice(first, at)).lstrip("0")
        if len(digits) > 10 or digits and int(digits) > 2 ** 31 - 1:
            raise ValueError(complaint)
        return int(digits or "0"), at

    def machine(self, letter):
        """The conversion as the machine's operator takes it."""
        width = str(self.width) if self.width else ""
        precision = "" if self.precision is None else f".{self.precision}"
        return "%" + self.flags + width + precision + letter


def _whole(value, letter):
    """The whole number that a conversion shows."""
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        if value - value == 0:
            return int(value)
    elif not isinstance(value, (str, complex)) and any(
            hasattr(type(value), name) for name in ("__int__", "__long__", "__trunc__")):
        from _classic_numbers import int_
        method = getattr(type(value), "__long__", None)
        try:
            return int(method(value)) if method is not None and not hasattr(
                type(value), "__int__") else int_(value)
        except Exception:
            # What is no number says so, whatever else its method has to say.
            pass
    shown = "d" if letter == "i" else letter
    raise TypeError(f"%{shown} format: a number is required, not {_type_name(value)}")


def _octal(conversion, value):
    """A conversion %#o, of which the machine shows another prefix."""
    digits = f"%.{conversion.precision or 0}o" % abs(value)
    return _placed(conversion, value, digits if digits[0] == "0" else "0" + digits)


def _placed(conversion, value, digits):
    """The digits of a number, with its sign and in its width."""
    sign = "-" if value < 0 else next((one for one in "+ " if one in conversion.flags), "")
    room = conversion.width - len(sign) - len(digits)
    if "-" in conversion.flags:
        return sign + digits + " " * room
    return sign + "0" * room + digits if "0" in conversion.flags else " " * room + sign + digits


def _character(value, is_unicode):
    if isinstance(value, str):
        if len(value) != 1:
            raise TypeError("%c requires int or char")
        return value
    if isinstance(value, float):
        raise TypeError("integer argument expected, got float")
    if not isinstance(value, (int, complex)) and not is_unicode and hasattr(value, "__int__"):
        from _classic_numbers import int_
        value = int_(value)
    if not isinstance(value, int):
        raise TypeError("%c requires int or char" if is_unicode else "an integer is required")
    if not -MAXINT - 1 <= value <= MAXINT:
        raise OverflowError("Python int too large to convert to C long")
    if is_unicode:
        if not 0 <= value < 0x110000:
            raise OverflowError("%c arg not in range(0x110000) (wide Python build)")
        return made(chr(value))
    if not 0 <= value < 256:
        bound = "less than minimum" if value < 0 else "greater than maximum"
        raise OverflowError("unsigned byte integer is " + bound)
    return chr(value)


def _converted(conversion, pattern, is_unicode):
    """What stands for a conversion."""
    letter, value = conversion.letter, conversion.value
    if letter in _NUMBERS:
        number = _whole(value, letter)
        if letter == "o" and "#" in conversion.flags:
            return _octal(conversion, number)
        if number == 0 and conversion.precision == 0 and isinstance(value, int):
            # C shows no digit of it.
            return _placed(conversion, number, "")
        return conversion.machine(letter) % number
    if letter in _FLOATS:
        try:
            number = value if isinstance(value, float) else _float(value)
        except TypeError:
            raise TypeError(f"float argument required, not {_type_name(value)}") from None
        return conversion.machine(letter) % number
    if letter == "c":
        text = _character(value, is_unicode)
    elif letter == "s":
        text = unicode(value) if is_unicode and not isinstance(value, str) else (
            formatted_text(value))
    elif letter == "r":
        text = repr_(value)
    else:
        code = ord(letter)
        shown = letter if 31 < code < 127 else "?" if is_unicode else chr(code & 255)
        raise ValueError(
            f"unsupported format character '{shown}' (0x{code:x}) at index {conversion.at}")
    if letter == "c":
        conversion.precision = None
    placed = conversion.machine("s") % str.__str__(text) if isinstance(text, unicode) \
        else conversion.machine("s") % text
    return made(placed) if isinstance(text, unicode) else placed


def _float(value):
    if isinstance(value, (str, complex)):
        raise TypeError
    if type(type(value)) is classobj and not hasattr(value, "__float__"):
        raise TypeError
    return float(value)


def formatted(pattern, values):
    """The operator % of str and unicode."""
    is_unicode = isinstance(pattern, unicode)
    arguments = _Arguments(values)
    parts = []
    place = 0
    while True:
        found = str.find(pattern, "%", place)
        literal = str.__getitem__(pattern, slice(place, None if found < 0 else found))
        parts.append(made(literal) if isinstance(pattern, unicode) else literal)
        if found < 0:
            break
        conversion = _Conversion(pattern, found + 1, arguments)
        place = conversion.at + 1
        if conversion.letter == "%":
            conversion.precision = None
            parts.append(conversion.machine("s") % "%")
            continue
        part = _converted(conversion, pattern, is_unicode)
        is_unicode = is_unicode or isinstance(part, unicode)
        parts.append(part)
    arguments.end()
    if not is_unicode:
        return "".join(parts)
    return made("".join([str.__str__(decoded(part)) for part in parts]))


# MARK: format


def format_(value, spec=""):
    """The function format."""
    if not isinstance(spec, str):
        raise TypeError(f"format expects arg 2 to be string or unicode, not {_type_name(spec)}")
    kind = type(value)
    plain = str.__str__(spec)
    if kind is float:
        if plain[-1:] not in tuple("eEfFgGn%") and "." not in plain:
            value = float("%.12g" % value)
            text = float_text(value) if not plain else builtins.format(value, plain)
        else:
            text = builtins.format(value, plain)
    elif kind in (int, bool, str, complex):
        if kind is int and "_" in plain and plain[1:2] not in tuple("<>=^"):
            raise ValueError("Unknown format code '_' for object of type 'int'")
        if kind is int and plain[-1:] == "c" and not 0 <= value < 256:
            raise OverflowError("%c arg not in range(0x100)")
        text = builtins.format(value, plain)
    elif kind is unicode:
        return made(builtins.format(str.__str__(value), plain))
    elif getattr(kind, "__format__", object.__format__) is not object.__format__:
        text = value.__format__(spec)
        if not isinstance(text, str):
            owner = "instance" if type(kind) is classobj else kind.__name__
            raise TypeError(
                f"{owner}.__format__ must return string or unicode, not {_type_name(text)}")
    else:
        shown = unicode(value) if isinstance(spec, unicode) else str_(value)
        text = builtins.format(str.__str__(shown), plain)
    return made(decoded(text)) if isinstance(spec, unicode) else text


class _Numbering:
    """Whether the fields of a template are numbered, or number themselves."""

    def __init__(self):
        self.next = 0
        self.is_manual = None

    def number(self, name):
        is_manual = bool(name)
        if self.is_manual is not None and self.is_manual is not is_manual:
            words = ("manual field specification", "automatic field numbering")
            first, second = words if self.is_manual else reversed(words)
            raise ValueError(f"cannot switch from {first} to {second}")
        self.is_manual = is_manual
        if is_manual:
            return int(name)
        self.next += 1
        return self.next - 1


def _pieces(template):
    """The parts of a template: literal text, and then the text of a field or None."""
    place = 0
    while place < len(template):
        literal = []
        while place < len(template) and template[place] not in "{}":
            end = min([at for at in (template.find("{", place), template.find("}", place))
                       if at >= 0], default=len(template))
            literal.append(template[place:end])
            place = end
        if place >= len(template):
            yield "".join(literal), None
            return
        sign = template[place]
        if template[place + 1:place + 2] == sign:
            yield "".join(literal) + sign, None
            place += 2
            continue
        if sign == "}" or place + 1 == len(template):
            raise ValueError(f"Single '{sign}' encountered in format string")
        depth, end = 1, place + 1
        while end < len(template) and depth:
            depth += {"{": 1, "}": -1}.get(template[end], 0)
            end += 1
        if depth:
            raise ValueError("unmatched '{' in format")
        yield "".join(literal), template[place + 1:end - 1]
        place = end


def _field_parts(field):
    """The name, the conversion and the specification of a field."""
    ends = [at for at in (field.find(":"), field.find("!")) if at >= 0]
    if not ends:
        return field, None, ""
    at = min(ends)
    if field[at] == ":":
        return field[:at], None, field[at + 1:]
    if at + 1 >= len(field):
        raise ValueError("end of format while looking for conversion specifier")
    if field[at + 2:at + 3] not in ("", ":"):
        raise ValueError("expected ':' after format specifier")
    return field[:at], field[at + 1], field[at + 3:]


def _looked_up(name, template, numbering, arguments, keywords):
    """The object that the name of a field means."""
    from _classic_operations import found_by
    first = name
    for at, one in enumerate(name):
        if one in ".[":
            first = name[:at]
            break
    if first == "" or first.isdigit():
        value = arguments[numbering.number(first)]
    else:
        value = keywords[first]
    rest = name[len(first):]
    while rest:
        if rest[0] == ".":
            end = min([at for at in (rest.find(".", 1), rest.find("[", 1)) if at > 0],
                      default=len(rest))
            key = rest[1:end]
            if not key:
                raise ValueError("Empty attribute in format string")
            # What a template names is looked up with no more rights than the template's.
            value = found_by(value, key, lambda value, name: _library.attribute(
                value, name, template))
        elif rest[0] == "[":
            end = rest.find("]")
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key = rest[1:end]
            if not key:
                raise ValueError("Empty attribute in format string")
            value = value[int(key) if key.isdigit() else key]
            end += 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        rest = rest[end:]
    return value


def _filled(template, whole, arguments, keywords, numbering, depth):
    if depth < 0:
        raise ValueError("Max string recursion exceeded")
    parts = []
    is_unicode = isinstance(whole, unicode)
    for literal, field in _pieces(str.__str__(template)):
        parts.append(literal)
        if field is None:
            continue
        name, conversion, spec = _field_parts(field)
        value = _looked_up(name, whole, numbering, arguments, keywords)
        if conversion == "r":
            value = repr_(value)
        elif conversion == "s":
            value = unicode(value) if is_unicode else str_(value)
        elif conversion is not None:
            raise ValueError(f"Unknown conversion specifier {conversion}")
        if "{" in spec or "}" in spec:
            spec = _filled(spec, whole, arguments, keywords, numbering, depth - 1)
        text = format_(value, made(spec) if is_unicode else spec)
        if is_unicode:
            parts.append(str.__str__(decoded(text)))
        else:
            parts.append(str_(text))
    return "".join(parts)


def format_method(template, *arguments, **keywords):
    """str.format"""
    text = _filled(template, template, arguments, keywords, _Numbering(), 2)
    return made(text) if isinstance(template, unicode) else text


format_method.__name__ = "format"
