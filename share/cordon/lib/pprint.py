"""Lay values out over several lines where one would be too long.

pprint() and pp() print a value, pformat() returns its text, and PrettyPrinter keeps the choices for
several. saferepr(), isreadable() and isrecursive() tell about values that may hold themselves.
"""

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]

# The prompt brings the table of its realm, which need not be able to import anything.
try:
    _modules
    sys = None
except NameError:
    import sys

    _modules = None


def _loaded(name):
    """Return a module if it has been imported: before that there are no objects of its types."""
    modules = getattr(sys, "modules", {}) if _modules is None else _modules
    return modules.get(name)


def pprint(
    object,
    stream=None,
    indent=1,
    width=80,
    depth=None,
    *,
    compact=False,
    sort_dicts=True,
    underscore_numbers=False,
):
    """Print an object, laid out, on a stream: standard output unless told otherwise."""
    PrettyPrinter(
        indent,
        width,
        depth,
        stream,
        compact=compact,
        sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pprint(object)


def pformat(
    object,
    indent=1,
    width=80,
    depth=None,
    *,
    compact=False,
    sort_dicts=True,
    underscore_numbers=False,
):
    """Return the text of an object, laid out."""
    return PrettyPrinter(
        indent,
        width,
        depth,
        compact=compact,
        sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Print an object, laid out, with the keys of dictionaries in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """Return a representation in one line, also of what holds itself."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    """Tell whether eval() could make the object from its representation."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    """Tell whether the object holds itself."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


def _columns(text):
    """How long a text is for the layout; the prompt counts columns, since it knows where the text goes."""
    return len(text)


def _columns_on_screen(text):
    """Return how many columns a text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if "\u0300" <= c <= "\u036f"
        else 2
        if "\u1100" <= c <= "\u115f"
        or "\u2e80" <= c <= "\ua4cf"
        or "\uac00" <= c <= "\ud7a3"
        or "\uf900" <= c <= "\ufaff"
        or "\ufe30" <= c <= "\ufe6f"
        or "\uff00" <= c <= "\uff60"
        or "\U0001f300" <= c <= "\U0001f64f"
        or "\U0001f680" <= c <= "\U0001f9ff"
        or "\U00020000" <= c <= "\U0003fffd"
        else 1
        for c in text
    )


def _layout(object, text, width, compact):
    """Return the text of an object whose representation, which is too long, is known.

    What the prompt calls: nothing is asked for its representation more often than need be.
    """
    spread = _spreading(object)
    if spread is None:
        return text
    stream = _Text()
    printer = PrettyPrinter(width=width, compact=compact, sort_dicts=False)
    spread(printer, object, stream, 0, 0, {id(object): 1}, 1)
    return stream.text()


class _Text:
    """A stream that keeps what is written to it."""

    def __init__(self):
        self._pieces = []
        self.write = self._pieces.append

    def text(self):
        return "".join(self._pieces)


class _Key:
    """Something to sort by that can be compared with anything: unlike things stand by type."""

    __slots__ = ["of"]

    def __init__(self, of):
        self.of = of

    def __lt__(self, other):
        try:
            return self.of < other.of
        except TypeError:
            mine = (str(type(self.of)), id(self.of))
            return mine < (str(type(other.of)), id(other.of))


def _item_key(item):
    return _Key(item[0]), _Key(item[1])


#: The name of a class, whatever it tells; behind the fence, where it is not to be had so, as it tells it.
_names = getattr(type, "__dict__", None)
_name_of = _names["__name__"].__get__ if _names else lambda kind: kind.__name__
#: What stands behind a longer name is not moved further to the right.
_longest_name = 256


def _name(object):
    return _name_of(type(object))


def _recursion(object):
    return f"<Recursion on {_name(object)} with id={id(object)}>"


class PrettyPrinter:
    """Lays objects out by choices that are made once."""

    def __init__(
        self,
        indent=1,
        width=80,
        depth=None,
        stream=None,
        *,
        compact=False,
        sort_dicts=True,
        underscore_numbers=False,
    ):
        """Choose a layout.

        indent: blanks for each level of nesting
        width: the columns that a line should not exceed
        depth: levels of nesting that are shown; None for all
        stream: where pprint() prints, standard output if None
        compact: whether several items may share a line
        sort_dicts: whether dictionaries are shown in the order of their keys
        underscore_numbers: whether the digits of integers are grouped
        """
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._indent_per_level = indent
        self._width = width
        self._depth = depth
        if stream is None:
            stream = getattr(sys, "stdout", None)
        self._stream = stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        """Print an object on the stream that was chosen."""
        if self._stream is not None:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write("\n")

    def pformat(self, object):
        """Return the text that pprint() would print, without the last line break."""
        text = _Text()
        self._format(object, text, 0, 0, {}, 0)
        return text.text()

    def isreadable(self, object):
        """Tell whether eval() could make the object from its representation."""
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def isrecursive(self, object):
        """Tell whether the object holds itself."""
        return self.format(object, {}, 0, 0)[2]

    def format(self, object, context, maxlevels, level):
        """Return the representation in one line, whether it is readable and whether it is recursive.

        Subclasses may show objects in their own way here. The keys of 'context' are the ids of the
        objects around this one; levels from 'maxlevels' on are left out.
        """
        return self._safe_repr(object, context, maxlevels, level)

    # One object: on what is left of the line if it fits, else spread as its type asks for. 'indent'
    # is the column where it begins, 'allowance' what must fit behind it on its last line.

    def _format(self, object, stream, indent, allowance, context, level):
        key = id(object)
        if key in context:
            stream.write(_recursion(object))
            self._recursive = True
            self._readable = False
            return
        text = self._repr(object, context, level)
        if _columns(text) > self._width - indent - allowance:
            spread = _spreading(object)
            if spread is not None:
                context[key] = 1
                spread(self, object, stream, indent, allowance, context, level + 1)
                del context[key]
                return
        stream.write(text)

    def _repr(self, object, context, level):
        text, readable, recursive = self.format(object, context.copy(), self._depth, level)
        if not readable:
            self._readable = False
        if recursive:
            self._recursive = True
        return text

    # Rows of items.

    def _margin(self):
        """What stands between an opening bracket and the first item."""
        return " " * (self._indent_per_level - 1)

    def _format_items(self, items, stream, indent, allowance, context, level):
        stream.write(self._margin())
        indent += self._indent_per_level
        new_line = ",\n" + " " * indent
        if self._compact:
            self._fill(items, stream, indent, allowance, new_line, context, level)
            return
        separator = ""
        for item, is_last in _with_last(items):
            stream.write(separator)
            separator = new_line
            self._format(item, stream, indent, allowance if is_last else 1, context, level)

    def _fill(self, items, stream, indent, allowance, new_line, context, level):
        """Put as many items into each line as it holds."""
        whole = room = self._width - indent + 1
        separator = ""
        for item, is_last in _with_last(items):
            if is_last:
                whole -= allowance
                room -= allowance
            text = self._repr(item, context, level)
            needed = _columns(text) + 2
            if room < needed:
                room = whole
                if separator:
                    separator = new_line
            if room >= needed:
                room -= needed
                stream.write(separator + text)
                separator = ", "
            else:
                stream.write(separator)
                separator = new_line
                self._format(item, stream, indent, allowance if is_last else 1, context, level)

    def _format_dict_items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        separator = ""
        for (key, value), is_last in _with_last(items):
            text = self._repr(key, context, level)
            stream.write(f"{separator}{text}: ")
            separator = ",\n" + " " * indent
            self._format(
                value, stream, indent + _columns(text) + 2, allowance if is_last else 1, context, level
            )

    def _format_namespace_items(self, items, stream, indent, allowance, context, level):
        separator = ""
        for (name, value), is_last in _with_last(items):
            stream.write(f"{separator}{name}=")
            separator = ",\n" + " " * indent
            if id(value) in context:
                # As a dataclass shows itself in itself.
                stream.write("...")
            else:
                room = allowance if is_last else 1
                self._format(value, stream, indent + len(name) + 1, room, context, level)

    # Types. Each function is called with the level of what is inside the object.

    def _pprint_dict(self, object, stream, indent, allowance, context, level):
        stream.write("{" + self._margin())
        if dict.__len__(object):
            items = dict.items(object)
            if self._sort_dicts:
                items = sorted(items, key=_item_key)
            self._format_dict_items(items, stream, indent, allowance + 1, context, level)
        stream.write("}")

    def _pprint_list(self, object, stream, indent, allowance, context, level):
        stream.write("[")
        items = list.__iter__(object)
        self._format_items(items, stream, indent, allowance + 1, context, level)
        stream.write("]")

    def _pprint_tuple(self, object, stream, indent, allowance, context, level):
        end = ",)" if tuple.__len__(object) == 1 else ")"
        stream.write("(")
        self._format_items(tuple.__iter__(object), stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _pprint_set(self, object, stream, indent, allowance, context, level):
        base = set if issubclass(type(object), set) else frozenset
        if not base.__len__(object):
            stream.write(repr(object))
            return
        kind = type(object)
        start, end = ("{", "}") if kind is set else (_name(object) + "({", "})")
        stream.write(start)
        indent += min(len(start), _longest_name) - 1
        items = sorted(base.__iter__(object), key=_Key)
        self._format_items(items, stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _pprint_str(self, object, stream, indent, allowance, context, level):
        text = str.__getitem__(object, slice(None))
        if not text:
            stream.write(repr(object))
            return
        is_alone = level == 1
        if is_alone:
            indent += 1
            allowance += 1
        pieces = _pieces_of_text(text, self._width - indent, allowance)
        _write_pieces(pieces, stream, indent, is_alone and len(pieces) > 1)

    def _pprint_bytes(self, object, stream, indent, allowance, context, level):
        object = bytes.__getitem__(object, slice(None))
        if len(object) <= 4:
            stream.write(repr(object))
            return
        is_alone = level == 1
        if is_alone:
            indent += 1
            allowance += 1
        pieces = _pieces_of_bytes(object, self._width - indent, allowance)
        _write_pieces(pieces, stream, indent, is_alone)

    def _pprint_bytearray(self, object, stream, indent, allowance, context, level):
        stream.write("bytearray(")
        self._pprint_bytes(bytes(object), stream, indent + 10, allowance + 1, context, level + 1)
        stream.write(")")

    def _pprint_mappingproxy(self, object, stream, indent, allowance, context, level):
        stream.write("mappingproxy(")
        self._format(object.copy(), stream, indent + 13, allowance + 1, context, level)
        stream.write(")")

    def _pprint_simplenamespace(self, object, stream, indent, allowance, context, level):
        is_plain = type(object) is _namespace_type
        name = "namespace" if is_plain else _name(object)
        self._pprint_fields(
            name, object.__dict__.items(), stream, indent, allowance, context, level
        )

    def _pprint_dataclass(self, object, stream, indent, allowance, context, level):
        fields = _loaded("dataclasses").fields(object)
        items = [(field.name, getattr(object, field.name)) for field in fields if field.repr]
        name = _name(object)
        self._pprint_fields(name, items, stream, indent, allowance, context, level)

    def _pprint_fields(self, name, items, stream, indent, allowance, context, level):
        stream.write(name + "(")
        indent += min(len(name), _longest_name) + 1
        self._format_namespace_items(items, stream, indent, allowance, context, level)
        stream.write(")")

    def _pprint_ordered_dict(self, object, stream, indent, allowance, context, level):
        if not dict.__len__(object):
            stream.write(repr(object))
            return
        name = _name(object)
        stream.write(name + "(")
        indent += min(len(name), _longest_name) + 1
        self._format(list(_loaded("collections").OrderedDict.items(object)), stream, indent, allowance + 1, context, level)
        stream.write(")")

    def _pprint_default_dict(self, object, stream, indent, allowance, context, level):
        if not dict.__len__(object):
            stream.write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = _name(object)
        indent += min(len(name), _longest_name) + 1
        stream.write(f"{name}({factory},\n{' ' * indent}")
        self._pprint_dict(object, stream, indent, allowance + 1, context, level)
        stream.write(")")

    def _pprint_counter(self, object, stream, indent, allowance, context, level):
        if not dict.__len__(object):
            stream.write(repr(object))
            return
        name = _name(object)
        stream.write(name + "({" + self._margin())
        items = sorted(dict.items(object), key=lambda item: item[1], reverse=True)
        indent += min(len(name), _longest_name) + 1
        self._format_dict_items(items, stream, indent, allowance + 2, context, level)
        stream.write("})")

    def _pprint_chain_map(self, object, stream, indent, allowance, context, level):
        if not len(object.maps):
            stream.write(repr(object))
            return
        name = _name(object)
        indent += min(len(name), _longest_name) + 1
        separator = name + "("
        for part, is_last in _with_last(object.maps):
            stream.write(separator)
            separator = ",\n" + " " * indent
            self._format(part, stream, indent, allowance + 1 if is_last else 1, context, level)
        stream.write(")")

    def _pprint_deque(self, object, stream, indent, allowance, context, level):
        deque = _loaded("collections").deque
        if not deque.__len__(object):
            stream.write(repr(object))
            return
        maxlen = deque.maxlen.__get__(object)
        name = _name(object)
        stream.write(name + "([")
        indent += min(len(name), _longest_name) + 1
        if maxlen is None:
            self._format_items(deque.__iter__(object), stream, indent, allowance + 2, context, level)
            stream.write("])")
        else:
            self._format_items(deque.__iter__(object), stream, indent, 2, context, level)
            longest = self._repr(maxlen, context, level)
            stream.write(f"],\n{' ' * indent}maxlen={longest})")

    def _pprint_user(self, object, stream, indent, allowance, context, level):
        self._format(object.data, stream, indent, allowance, context, level - 1)

    _dispatch = {
        dict.__repr__: _pprint_dict,
        list.__repr__: _pprint_list,
        tuple.__repr__: _pprint_tuple,
        set.__repr__: _pprint_set,
        frozenset.__repr__: _pprint_set,
        str.__repr__: _pprint_str,
        bytes.__repr__: _pprint_bytes,
        bytearray.__repr__: _pprint_bytearray,
    }

    # In one line.

    def _safe_repr(self, object, context, maxlevels, level):
        kind = type(object)
        if kind in _scalars:
            return repr(object), True, False
        method = getattr(kind, "__repr__", None)
        if issubclass(kind, int) and method is int.__repr__:
            text = f"{object:_d}" if self._underscore_numbers else repr(object)
            return text, True, False
        if issubclass(kind, dict) and method is dict.__repr__:
            base, start, end = dict, "{", "}"
        elif issubclass(kind, list) and method is list.__repr__:
            base, start, end = list, "[", "]"
        elif issubclass(kind, tuple) and method is tuple.__repr__:
            base, start, end = tuple, "(", ",)" if tuple.__len__(object) == 1 else ")"
        else:
            text = repr(object)
            return text, (text and not text.startswith("<")), False
        if not base.__len__(object):
            return start + end, True, False
        key = id(object)
        if maxlevels and level >= maxlevels:
            return f"{start}...{end}", False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        parts, readable, recursive = [], True, False
        for item in self._pairs(object) if base is dict else base.__iter__(object):
            if base is dict:
                name, name_readable, name_recursive = self.format(
                    item[0], context, maxlevels, level + 1
                )
                text, value_readable, value_recursive = self.format(
                    item[1], context, maxlevels, level + 1
                )
                parts.append(f"{name}: {text}")
                readable = readable and name_readable and value_readable
                recursive = recursive or name_recursive or value_recursive
            else:
                text, item_readable, item_recursive = self.format(
                    item, context, maxlevels, level + 1
                )
                parts.append(text)
                readable = readable and item_readable
                recursive = recursive or item_recursive
        del context[key]
        return start + ", ".join(parts) + end, readable, recursive

    def _pairs(self, object):
        items = dict.items(object)
        return sorted(items, key=_item_key) if self._sort_dicts else items


_scalars = frozenset({str, bytes, bytearray, float, complex, bool, type(None)})
_namespace_type = None

# Types of modules that need not be there: the module, the type, what spreads it.
_later = [
    ("types", "MappingProxyType", PrettyPrinter._pprint_mappingproxy),
    ("types", "SimpleNamespace", PrettyPrinter._pprint_simplenamespace),
    ("collections", "OrderedDict", PrettyPrinter._pprint_ordered_dict),
    ("collections", "defaultdict", PrettyPrinter._pprint_default_dict),
    ("collections", "Counter", PrettyPrinter._pprint_counter),
    ("collections", "ChainMap", PrettyPrinter._pprint_chain_map),
    ("collections", "deque", PrettyPrinter._pprint_deque),
    ("collections", "UserDict", PrettyPrinter._pprint_user),
    ("collections", "UserList", PrettyPrinter._pprint_user),
    ("collections", "UserString", PrettyPrinter._pprint_user),
]


def _look_for_types():
    """Enter the types of the modules that have been imported by now."""
    global _later, _namespace_type
    missing = []
    for row in _later:
        module, name, spread = row
        kind = getattr(_loaded(module), name, None)
        if kind is None:
            missing.append(row)
            continue
        PrettyPrinter._dispatch.setdefault(kind.__repr__, spread)
        if name == "SimpleNamespace":
            _namespace_type = kind
    _later = missing


def _spreading(object):
    """Return what spreads an object over lines, or None."""
    method = type(object).__repr__
    spread = PrettyPrinter._dispatch.get(method)
    if spread is None and _later:
        _look_for_types()
        spread = PrettyPrinter._dispatch.get(method)
    if spread is None and _is_plain_dataclass(object):
        return PrettyPrinter._pprint_dataclass
    return spread


def _is_plain_dataclass(object):
    """Tell whether a dataclass is shown as its decorator made it."""
    if isinstance(object, type) or not hasattr(type(object), "__dataclass_fields__"):
        return False
    made = getattr(object.__repr__, "__wrapped__", None)
    return (
        object.__dataclass_params__.repr
        and made is not None
        and "__create_fn__" in made.__qualname__
        and _loaded("dataclasses") is not None
    )


def _with_last(items):
    """Give each item with whether it is the last one."""
    waiting = _nothing = []
    for item in items:
        if waiting is not _nothing:
            yield waiting, False
        waiting = item
    if waiting is not _nothing:
        yield waiting, True


def _write_pieces(pieces, stream, indent, in_brackets):
    text = ("\n" + " " * indent).join(pieces)
    stream.write(f"({text})" if in_brackets else text)


def _pieces_of_text(text, width, allowance):
    """Return literals that make up a text: its lines, and words of lines that are too long."""
    pieces = []
    lines = text.splitlines(True)
    for line, is_last_line in _with_last(lines):
        literal = repr(line)
        if _columns(literal) <= (width - allowance if is_last_line else width):
            pieces.append(literal)
            continue
        held = ""
        for word, is_last_word in _with_last(_words(line)):
            room = width - allowance if is_last_line and is_last_word else width
            if _columns(repr(held + word)) > room:
                if held:
                    pieces.append(repr(held))
                held = word
            else:
                held += word
        if held:
            pieces.append(repr(held))
    return pieces


def _words(line):
    """Give words with the blanks behind them."""
    start = place = 0
    end = len(line)
    while start < end:
        while place < end and not line[place].isspace():
            place += 1
        while place < end and line[place].isspace():
            place += 1
        yield line[start:place]
        start = place


def _pieces_of_bytes(data, width, allowance):
    """Return literals that make up bytes, each of a multiple of four but for the last."""
    pieces = []
    last = len(data) // 4 * 4
    held = b""
    for start in range(0, len(data), 4):
        part = data[start : start + 4]
        if start == last:
            width -= allowance
        if len(repr(held + part)) > width:
            if held:
                pieces.append(repr(held))
            held = part
        else:
            held += part
    if held:
        pieces.append(repr(held))
    return pieces
