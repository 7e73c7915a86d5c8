"""How format strings come apart, for string.Formatter."""


def formatter_parser(format_string, /):
    """Iterate over (literal text, field name, format spec, conversion) of a format string."""
    if not isinstance(format_string, str):
        raise TypeError(f"expected str, got {type(format_string).__name__}")
    return _parts(format_string)


def _parts(text):
    i, n = 0, len(text)
    while i < n:
        start = i
        while i < n and text[i] not in "{}":
            i += 1
        if i == n:
            yield text[start:], None, None, None
            return
        brace = text[i]
        if text.startswith(brace, i + 1):
            yield text[start:i + 1], None, None, None
            i += 2
            continue
        if brace == "}":
            raise ValueError("Single '}' encountered in format string")
        if i + 1 == n:
            raise ValueError("Single '{' encountered in format string")
        literal = text[start:i]
        end = _end_of_field(text, i + 1)
        yield literal, *_split(text[i + 1:end])
        i = end + 1


def _end_of_field(text, i):
    depth, in_brackets = 1, False
    name_is_over = False
    while i < len(text):
        c = text[i]
        if not name_is_over and in_brackets:
            in_brackets = c != "]"
        elif not name_is_over and c == "[":
            in_brackets = True
        elif c == "{":
            depth += 1
        elif c == "}":
            depth -= 1
            if depth == 0:
                return i
        elif c in ":!" and depth == 1:
            name_is_over = True
        i += 1
    raise ValueError("expected '}' before end of string")


def _split(field):
    in_brackets = False
    for i, c in enumerate(field):
        if in_brackets:
            in_brackets = c != "]"
        elif c == "[":
            in_brackets = True
        elif c == "{":
            raise ValueError("unexpected '{' in field name")
        elif c == ":":
            return field[:i], field[i + 1:], None
        elif c == "!":
            rest = field[i + 1:]
            if not rest:
                raise ValueError("unmatched '{' in format spec")
            if len(rest) > 1 and rest[1] != ":":
                raise ValueError("expected ':' after conversion specifier")
            return field[:i], rest[2:], rest[0]
    return field, "", None


def formatter_field_name_split(field_name, /):
    """The first name or number of a field, and an iterator over the (is attribute, key) after it."""
    if not isinstance(field_name, str):
        raise TypeError(f"expected str, got {type(field_name).__name__}")
    i = 0
    while i < len(field_name) and field_name[i] not in ".[":
        i += 1
    return _number_or_name(field_name[:i]), _accesses(field_name, i)


def _number_or_name(text):
    return int(text) if text.isdecimal() else text


def _accesses(text, i):
    while i < len(text):
        if text[i] == ".":
            end = i + 1
            while end < len(text) and text[end] not in ".[":
                end += 1
            key, is_attribute = text[i + 1:end], True
        elif text[i] == "[":
            end = text.find("]", i)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key, is_attribute = text[i + 1:end], False
            end += 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not key:
            raise ValueError("Empty attribute in format string")
        yield is_attribute, key if is_attribute else _number_or_name(key)
        i = end
