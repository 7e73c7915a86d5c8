"""The methods of a classic str, whose characters are bytes.

Where all are ASCII the machine's methods do the same; elsewhere those of its bytes do.
"""

from _classic_types import FUNCTION, METHOD, chars, decoded, made, text_argument, unicode
from _classic_words import named, plural


def _counted(name, arguments, least, most):
    given = len(arguments)
    if least <= given <= most:
        return
    if least == most == 1 and name in ("partition", "rpartition", "join"):
        raise TypeError(f"{name}() takes exactly one argument ({given} given)")
    if most == 0:
        raise TypeError(f"{name}() takes no arguments ({given} given)")
    if name == "translate":
        words = "at least 1 arguments" if given < least else "at most 2 arguments"
        raise TypeError(f"translate expected {words}, got {given}")
    shown = name
    if name in ("find", "index", "rfind", "rindex"):
        shown = "find/rfind/index/rindex"
    bound = least if given < least else most
    kind = "exactly" if least == most else "at least" if given < least else "at most"
    raise TypeError(f"{shown}() takes {kind} {plural(bound, 'argument')} ({given} given)")


def integer(value):
    """A whole number that a function is given."""
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        raise TypeError("integer argument expected, got float")
    index = getattr(type(value), "__index__", None) or getattr(type(value), "__int__", None)
    if index is None:
        raise TypeError("an integer is required")
    return index(value)


def _in_bytes(text):
    return text.encode("latin-1")


def _as_unicode(self, name, arguments):
    return getattr(made(decoded(self)), name)(*arguments)


def _simple(name, always=False):
    """A method without arguments; `always` where the machine's differs for ASCII, too."""
    native, of_bytes = getattr(str, name), getattr(bytes, name)

    def method(self, *arguments):
        if arguments:
            _counted(name, arguments, 0, 0)
        if not always and self.isascii():
            return native(self)
        result = of_bytes(self.encode("latin-1"))
        return result if type(result) is bool else result.decode("latin-1")

    return method


def _searching(name):
    native = getattr(str, name)

    def method(self, *arguments):
        _counted(name, arguments, 1, 3)
        if isinstance(arguments[0], unicode):
            return _as_unicode(self, name, arguments)
        return native(self, text_argument(arguments[0]), *arguments[1:])

    return method


def _beginning(name):
    native = getattr(str, name)

    def method(self, *arguments):
        _counted(name, arguments, 1, 3)
        first = arguments[0]
        if type(first) is tuple:
            return any([method(self, one, *arguments[1:]) if isinstance(one, str) else
                        bool(text_argument(one)) for one in first])
        if isinstance(first, unicode):
            return _as_unicode(self, name, arguments)
        if not isinstance(first, str):
            raise TypeError(
                f"{name} first arg must be str, unicode, or tuple, not {type(first).__name__}")
        return native(self, first, *arguments[1:])

    return method


def _splitting(name):
    native, of_bytes = getattr(str, name), getattr(bytes, name)

    def method(self, *arguments):
        _counted(name, arguments, 0, 2)
        separator = arguments[0] if arguments else None
        limit = integer(arguments[1]) if len(arguments) == 2 else -1
        if separator is None:
            return chars(of_bytes(self.encode("latin-1"), None, limit))
        if isinstance(separator, unicode):
            return _as_unicode(self, name, arguments)
        return native(self, text_argument(separator), limit)

    return method


def splitlines(self, *arguments):
    _counted("splitlines", arguments, 0, 1)
    return chars(self.encode("latin-1").splitlines(bool(arguments and integer(arguments[0]))))


def _parting(name):
    native = getattr(str, name)

    def method(self, *arguments):
        _counted(name, arguments, 1, 1)
        if isinstance(arguments[0], unicode):
            return _as_unicode(self, name, arguments)
        return native(self, text_argument(arguments[0]))

    return method


def _stripping(name):
    native, of_bytes = getattr(str, name), getattr(bytes, name)

    def method(self, *arguments):
        _counted(name, arguments, 0, 1)
        characters = arguments[0] if arguments else None
        if characters is None:
            return of_bytes(self.encode("latin-1")).decode("latin-1")
        if isinstance(characters, unicode):
            return _as_unicode(self, name, arguments)
        if not isinstance(characters, str):
            raise TypeError(f"{name} arg must be None, str or unicode")
        return native(self, characters)

    return method


def _placing(name):
    native = getattr(str, name)

    def method(self, *arguments):
        _counted(name, arguments, 1, 2)
        fill = arguments[1] if len(arguments) == 2 else " "
        if type(fill) is unicode or not isinstance(fill, str) or len(fill) != 1:
            kind = "None" if fill is None else type(fill).__name__
            raise TypeError(f"{name}() argument 2 must be char, not {kind}")
        return native(self, integer(arguments[0]), fill)

    return method


def zfill(self, *arguments):
    _counted("zfill", arguments, 1, 1)
    return str.zfill(self, integer(arguments[0]))


def expandtabs(self, *arguments):
    _counted("expandtabs", arguments, 0, 1)
    return str.expandtabs(self, *[integer(one) for one in arguments])


def join(self, *arguments):
    _counted("join", arguments, 1, 1)
    try:
        items = list(arguments[0])
    except TypeError:
        raise TypeError("can only join an iterable") from None
    is_unicode = False
    for number, item in enumerate(items):
        if isinstance(item, unicode):
            is_unicode = True
        elif not isinstance(item, str):
            what = "string or Unicode" if is_unicode else "string"
            raise TypeError(
                f"sequence item {number}: expected {what}, {type(item).__name__} found")
    if is_unicode:
        return made(decoded(self)).join(items)
    return str.join(self, items)


def replace(self, *arguments):
    _counted("replace", arguments, 2, 3)
    old, new = arguments[:2]
    limit = integer(arguments[2]) if len(arguments) == 3 else -1
    if isinstance(old, unicode) or isinstance(new, unicode):
        return _as_unicode(self, "replace", arguments)
    return str.replace(self, text_argument(old), text_argument(new), limit)


def translate(self, *arguments):
    _counted("translate", arguments, 1, 2)
    table = arguments[0]
    gone = text_argument(arguments[1]) if len(arguments) == 2 else ""
    if isinstance(table, unicode) or isinstance(gone, unicode):
        if gone:
            raise TypeError("deletions are implemented differently for unicode")
        return _as_unicode(self, "translate", arguments[:1])
    if table is not None:
        table = text_argument(table)
        if len(table) != 256:
            raise ValueError("translation table must be 256 characters long")
    kept = [one for one in self if one not in gone] if gone else self
    return "".join(kept if table is None else [table[ord(one)] for one in kept])


METHODS = {"splitlines": splitlines, "zfill": zfill, "expandtabs": expandtabs, "join": join,
           "replace": replace, "translate": translate}
for _names, _make in (
    (("lower", "upper", "title", "capitalize", "swapcase", "isalpha", "isalnum", "isdigit",
      "islower", "isupper", "istitle"), _simple),
    (("isspace",), lambda name: _simple(name, always=True)),
    (("find", "rfind", "index", "rindex", "count"), _searching),
    (("startswith", "endswith"), _beginning),
    (("split", "rsplit"), _splitting),
    (("partition", "rpartition"), _parting),
    (("strip", "lstrip", "rstrip"), _stripping),
    (("center", "ljust", "rjust"), _placing),
):
    for _name in _names:
        METHODS[_name] = _make(_name)
for _name, _method in METHODS.items():
    named(_method, _name)

#: What only later Pythons have.
LATER = frozenset((
    "casefold", "format_map", "isascii", "isdecimal", "isidentifier", "isnumeric", "isprintable",
    "maketrans", "removeprefix", "removesuffix"))
LATER_OF_UNICODE = LATER - {"isdecimal", "isnumeric"}


def found(value, name):
    """A method of a str by its name, or None."""
    if type(value) is str or not isinstance(value, unicode):
        method = METHODS.get(name)
        if method is None:
            if name in LATER and getattr(type(value), name) is getattr(str, name):
                raise AttributeError(f"'str' object has no attribute '{name}'")
            return None
        if type(value) is not str and getattr(type(value), name) is not getattr(str, name):
            return None
        return METHOD(method, value)
    if name in LATER_OF_UNICODE:
        raise AttributeError(f"'unicode' object has no attribute '{name}'")
    return None


def is_method(function):
    """Whether a function stands for a method of str."""
    return type(function) is FUNCTION and METHODS.get(function.__name__) is function
