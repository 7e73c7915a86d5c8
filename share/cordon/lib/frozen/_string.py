"""The parts of format strings, for `string.Formatter`."""


def formatter_parser(text, /):
    """An iterator of (literal, field, specification, conversion) for a format string."""
    if not isinstance(text, str):
        raise TypeError(f"expected str, got {type(text).__name__}")
    return _pieces(text)


def _pieces(text):
    i, size = 0, len(text)
    while i < size:
        literal = []
        while i < size:
            c = text[i]
            if c not in "{}":
                start = i
                while i < size and text[i] not in "{}":
                    i += 1
                literal.append(text[start:i])
                continue
            if text[i + 1:i + 2] == c:
                literal.append(c)
                i += 2
                yield "".join(literal), None, None, None
                literal = []
                continue
            if c == "}" or i + 1 >= size:
                raise ValueError(f"Single {c!r} encountered in format string")
            break
        literal = "".join(literal)
        if i >= size:
            if literal:
                yield literal, None, None, None
            return
        field, conversion, spec, i = _field(text, i + 1, size)
        yield literal, field, spec, conversion


def _field(text, i, size):
    start, brackets = i, False
    while i < size:
        c = text[i]
        if c == "{" and not brackets:
            raise ValueError("unexpected '{' in field name")
        if c == "[":
            brackets = True
        elif c == "]":
            brackets = False
        elif c in "}:!" and not brackets:
            break
        i += 1
    else:
        raise ValueError("expected '}' before end of string")
    field, conversion = text[start:i], None
    if text[i] == "}":
        return field, None, "", i + 1
    if text[i] == "!":
        i += 1
        if i >= size:
            raise ValueError("end of string while looking for conversion specifier")
        conversion = text[i]
        i += 1
        if i >= size:
            raise ValueError("unmatched '{' in format spec")
        if text[i] == "}":
            return field, conversion, "", i + 1
        if text[i] != ":":
            raise ValueError("expected ':' after conversion specifier")
    i += 1
    start, depth = i, 1
    while i < size:
        if text[i] == "{":
            depth += 1
        elif text[i] == "}":
            depth -= 1
            if not depth:
                return field, conversion, text[start:i], i + 1
        i += 1
    raise ValueError("unmatched '{' in format spec")


def formatter_field_name_split(text, /):
    """The first part of a field name, and an iterator of (is attribute, name) for the rest."""
    if not isinstance(text, str):
        raise TypeError(f"expected str, got {type(text).__name__}")
    end = 0
    while end < len(text) and text[end] not in ".[":
        end += 1
    return _number(text[:end]), _rest(text, end)


def _number(name):
    if name and all("0" <= c <= "9" for c in name):
        value = int(name)
        if value > 0x7FFFFFFFFFFFFFFF:
            raise ValueError("Too many decimal digits in format string")
        return value
    return name


def _rest(text, i):
    size = len(text)
    while i < size:
        mark = text[i]
        i += 1
        start = i
        if mark == ".":
            while i < size and text[i] not in ".[":
                i += 1
            name = text[start:i]
        elif mark == "[":
            while i < size and text[i] != "]":
                i += 1
            if i >= size:
                raise ValueError("Missing ']' in format string")
            name = text[start:i]
            i += 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not name:
            raise ValueError("Empty attribute in format string")
        yield (True, name) if mark == "." else (False, _number(name))
