"""Constants and classes for text."""

__all__ = [
    "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits",
    "octdigits", "printable", "punctuation", "whitespace", "Formatter", "Template",
]

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


class Template:
    """Text with $name and ${name} placeholders."""

    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _pieces(self):
        # (text, None) or (source, name); a name of "" is an escaped delimiter, None after a lone one.
        text = self.template
        delimiter = self.delimiter
        start = 0
        while True:
            at = text.find(delimiter, start)
            if at < 0:
                yield text[start:], None, len(text)
                return
            yield text[start:at], None, at
            after = at + len(delimiter)
            if text.startswith(delimiter, after):
                start = after + len(delimiter)
                yield delimiter, "", at
                continue
            braced = text.startswith("{", after)
            begin = after + braced
            end = begin
            while end < len(text) and (
                text[end].isascii() and (text[end].isalpha() or text[end] == "_")
                or end > begin and text[end].isascii() and text[end].isdigit()
            ):
                end += 1
            if end == begin or braced and not text.startswith("}", end):
                yield delimiter, False, at
                start = after
                continue
            start = end + braced
            yield text[at:start], text[begin:end], at

    def _invalid(self, at):
        lines = self.template[:at].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column = at - len("".join(lines[:-1]))
            line = len(lines)
        raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")

    def substitute(self, mapping={}, /, **kws):
        """The text with its placeholders replaced; a missing name is a KeyError."""
        out = []
        for source, name, at in self._pieces():
            if name is None or name == "":
                out.append(source)
            elif name is False:
                self._invalid(at)
            else:
                out.append(str(kws[name] if name in kws else mapping[name]))
        return "".join(out)

    def safe_substitute(self, mapping={}, /, **kws):
        """The text with the placeholders replaced whose names are known."""
        out = []
        for source, name, at in self._pieces():
            if name is None or name == "" or name is False:
                out.append(source)
            elif name in kws:
                out.append(str(kws[name]))
            else:
                try:
                    out.append(str(mapping[name]))
                except KeyError:
                    out.append(source)
        return "".join(out)

    def is_valid(self):
        return all(name is not False for _, name, _ in self._pieces())

    def get_identifiers(self):
        found = []
        for _, name, _ in self._pieces():
            if name and name not in found:
                found.append(name)
        return found


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
                        "cannot switch from automatic field numbering to manual field specification"
                    )
                auto = False
            value, first = self.get_field(field, args, kwargs)
            used.add(first)
            value = self.convert_field(value, conversion)
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
            value = getattr(value, name) if is_attribute else value[name]
        return value, first
