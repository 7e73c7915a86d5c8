"""Constants and classes for text."""

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits",
    "octdigits", "printable", "punctuation", "whitespace", "Formatter", "Template",
]

import _library
import _string

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalise each word."""
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


class _Pattern:
    """The expression that finds the placeholders of a class; made when first wanted."""

    def __get__(self, instance, owner):
        import re

        delimiter = re.escape(owner.delimiter)
        braced = owner.braceidpattern or owner.idpattern
        flags = re.IGNORECASE if owner.flags is None else owner.flags
        owner.pattern = re.compile(
            f"{delimiter}(?:(?P<escaped>{delimiter})|(?P<named>{owner.idpattern})"
            f"|{{(?P<braced>{braced})}}|(?P<invalid>))",
            flags | re.VERBOSE,
        )
        return owner.pattern


class Template:
    """Text with $name and ${name} placeholders."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = None
    pattern = _Pattern()

    def __init_subclass__(cls):
        super().__init_subclass__()
        if "pattern" not in cls.__dict__:
            cls.pattern = _Pattern()
        elif isinstance(cls.pattern, str):
            import re

            flags = re.IGNORECASE if cls.flags is None else cls.flags
            cls.pattern = re.compile(cls.pattern, flags | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _invalid(self, match):
        start = match.start("invalid")
        lines = self.template[:start].splitlines(keepends=True)
        line = max(1, len(lines))
        column = start - len("".join(lines[:-1])) if lines else 1
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def _replace(self, mapping, is_safe):
        def replacement(match):
            name = match.group("named") or match.group("braced")
            if name is not None:
                try:
                    return str(mapping[name])
                except KeyError:
                    if is_safe:
                        return match.group()
                    raise
            if match.group("escaped") is not None:
                return self.delimiter
            if match.group("invalid") is None:
                raise ValueError("Unrecognized named group in pattern", self.pattern)
            if is_safe:
                return match.group()
            self._invalid(match)

        return self.pattern.sub(replacement, self.template)

    def substitute(self, mapping={}, /, **kws):
        """The text with its placeholders replaced; a missing name is a KeyError."""
        return self._replace(_Both(kws, mapping) if kws else mapping, False)

    def safe_substitute(self, mapping={}, /, **kws):
        """The text with the placeholders replaced whose names are known."""
        return self._replace(_Both(kws, mapping) if kws else mapping, True)

    def _names(self):
        """Yield each name; None for an escape, and False for what is no placeholder."""
        for match in self.pattern.finditer(self.template):
            name = match.group("named") or match.group("braced")
            if name is None and match.group("escaped") is None:
                if match.group("invalid") is None:
                    raise ValueError("Unrecognized named group in pattern", self.pattern)
                name = False
            yield name

    def is_valid(self):
        return all(name is not False for name in self._names())

    def get_identifiers(self):
        return list(dict.fromkeys(name for name in self._names() if name))


class _Both:
    """Looks into one mapping, then into another."""

    def __init__(self, first, second):
        self.first, self.second = first, second

    def __getitem__(self, key):
        return self.first[key] if key in self.first else self.second[key]


class Formatter:
    """str.format with parts to override."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto=0):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        out = []
        for literal, field, spec, conversion in self.parse(format_string):
            if literal:
                out.append(literal)
            if field is None:
                continue
            if field == "" or field[0] in ".[":
                if auto is False:
                    raise ValueError(
                        "cannot switch from manual field specification to automatic field numbering"
                    )
                field = str(auto) + field
                auto += 1
            elif field.isdigit():
                if auto:
                    raise ValueError(
                        "cannot switch from manual field specification to automatic field numbering"
                    )
                auto = False
            # What a template names is looked up with no more rights than the template's.
            field = _library.part(field, format_string)
            value, first = self.get_field(field, args, kwargs)
            used.add(first)
            value = self.convert_field(value, conversion)
            spec = _library.part(spec, format_string)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            out.append(self.format_field(value, spec))
        return "".join(out), auto

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion}")

    def parse(self, format_string):
        """Iterate over (literal, field name, spec, conversion) of each part."""
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _string.formatter_field_name_split(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, name in rest:
            value = _library.attribute(value, name, field_name) if is_attribute else value[name]
        return value, first
