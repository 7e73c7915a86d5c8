"""How values are shown in the classic dialect: str(), repr() and the operator %."""

from _classic_classes import classobj, classtype, instance, mixedtype
from _classic_types import FUNCTION, METHOD, is_long, unicode

_BUILT_IN = {
    "function": "function", "method": "instancemethod", "NoneType": "NoneType",
    "builtin_function_or_method": "builtin_function_or_method", "range": "xrange",
    "memoryview": "memoryview", "list_iterator": "listiterator", "mappingproxy": "dictproxy",
    "tuple_iterator": "tupleiterator", "set_iterator": "setiterator",
}
_HELPERS = ("_classic", "_classic_builtins", "_classic_text")
_shown = []


def type_text(cls):
    """The repr of a class."""
    kind = type(cls)
    if cls is instance:
        return "<type 'instance'>"
    if kind is classobj:
        return repr(cls)
    module = cls.__module__
    name = cls.__name__
    if module == "builtins":
        if issubclass(cls, BaseException):
            return f"<type 'exceptions.{name}'>"
        return f"<type '{_BUILT_IN.get(name, name)}'>"
    if module.startswith("_classic"):
        if issubclass(cls, BaseException):
            return f"<type 'exceptions.{name}'>"
        return f"<type '{name}'>"
    return f"<class '{module}.{name}'>"


def _slot(value, name):
    """An attribute, or None where the realm may not have it."""
    try:
        return getattr(value, name)
    except AttributeError:
        return None


def repr_(value):
    """repr() of the classic dialect."""
    kind = type(value)
    if kind is str:
        try:
            return repr(value.encode("latin-1"))[1:]
        except UnicodeEncodeError:
            return repr(str.__new__(unicode, value))
    if kind is int:
        return repr(value) + "L" if is_long(value) else repr(value)
    if kind in (list, tuple, dict, set, frozenset):
        return _container(value, kind)
    if isinstance(value, type):
        own = kind not in (type, classtype, classobj, mixedtype)
        own = own and kind.__repr__ is not type.__repr__
        return repr(value) if own else type_text(value)
    if kind is FUNCTION and value.__module__ in _HELPERS:
        return f"<built-in function {value.__name__}>"
    if kind is FUNCTION and _slot(value, "__name__") is not None:
        return f"<function {value.__name__} at {id(value):#x}>"
    if kind is range:
        text = repr(value)
        is_short = value.start == 0 and value.step == 1
        return f"xrange({value.stop})" if is_short else "x" + text
    if isinstance(value, BaseException) and _slot(kind, "__repr__") is BaseException.__repr__:
        shown = [repr_(one) for one in value.args]
        return f"{kind.__name__}({', '.join(shown)}{',' if len(shown) == 1 else ''})"
    if kind is METHOD and _slot(value, "__self__") is not None:
        kind = type(value.__self__)
        owner = "type" if kind in (classtype, mixedtype) else kind.__name__
        return f"<bound method {owner}.{value.__name__} of {repr_(value.__self__)}>"
    return repr(value)


def _container(value, kind):
    for one in _shown:
        if one is value:
            return {list: "[...]", tuple: "(...)", dict: "{...}"}.get(kind, "set(...)")
    _shown.append(value)
    try:
        if kind is dict:
            items = [f"{repr_(key)}: {repr_(item)}" for key, item in value.items()]
            return "{" + ", ".join(items) + "}"
        items = ", ".join([repr_(one) for one in value])
        if kind is list:
            return f"[{items}]"
        if kind is tuple:
            return f"({items},)" if len(value) == 1 else f"({items})"
        name = "set" if kind is set else "frozenset"
        return f"{name}([{items}])"
    finally:
        _shown.pop()


def float_text(value):
    """str() of a float: twelve digits."""
    text = "%.12g" % value
    return text if not text.lstrip("-").isdigit() else text + ".0"


def str_(value):
    """str() of the classic dialect; a unicode must be ASCII."""
    kind = type(value)
    if kind is str:
        return value
    if kind is float:
        return float_text(value)
    if kind is complex:
        return str(value)
    if isinstance(value, (bytes, bytearray)):
        return value.decode("latin-1")
    if kind in (list, tuple, dict, set, frozenset, range, FUNCTION, METHOD):
        return repr_(value)
    if isinstance(value, type):
        return str(value) if kind is classobj and value is not instance else type_text(value)
    if isinstance(value, BaseException) and _slot(kind, "__str__") in (
            BaseException.__str__, KeyError.__str__):
        arguments = value.args
        if len(arguments) == 1:
            return (repr_ if isinstance(value, KeyError) else str_)(arguments[0])
        return repr_(arguments) if arguments else ""
    text = str(value)
    return str.__str__(text) if isinstance(text, unicode) else text


def text_of(value):
    """What `print` and `%s` show: a unicode stays one."""
    return value if isinstance(value, unicode) else str_(value)


def formatted(pattern, values):
    """The operator % of str and unicode."""
    is_unicode = isinstance(pattern, unicode)
    positional = values if isinstance(values, tuple) else (values,)
    used = 0
    parts = []
    place = 0
    while True:
        found = pattern.find("%", place)
        if found < 0:
            parts.append(str.__getitem__(pattern, slice(place, None)))
            break
        parts.append(str.__getitem__(pattern, slice(place, found)))
        start = at = found
        at += 1
        key = None
        if pattern[at:at + 1] == "(":
            depth = 1
            at += 1
            first = at
            while at < len(pattern) and depth:
                depth += {"(": 1, ")": -1}.get(pattern[at], 0)
                at += 1
            if depth:
                raise ValueError("incomplete format key")
            key = str.__getitem__(pattern, slice(first, at - 1))
        first = at
        stars = []
        while at < len(pattern) and pattern[at] in "#0- +0123456789.*hlL":
            if pattern[at] == "*":
                if used >= len(positional):
                    raise TypeError("not enough arguments for format string")
                stars.append(positional[used])
                used += 1
            at += 1
        if at >= len(pattern):
            raise ValueError("incomplete format")
        modifiers = "".join(one for one in pattern[first:at] if one not in "hlL")
        letter = pattern[at]
        place = at + 1
        if letter == "%":
            parts.append("%")
            continue
        if letter not in "diouxXeEfFgGcrs":
            raise ValueError(
                f"unsupported format character '{letter}' (0x{ord(letter):x}) at index {at}")
        if key is not None:
            if isinstance(values, (tuple, str)) or not hasattr(values, "__getitem__"):
                raise TypeError("format requires a mapping")
            value = values[key]
        else:
            if used >= len(positional):
                raise TypeError("not enough arguments for format string")
            value = positional[used]
            used += 1
        if letter == "s":
            value = text_of(value)
            is_unicode = is_unicode or isinstance(value, unicode)
            value = str.__str__(value)
        elif letter == "r":
            value = str.__str__(repr_(value))
            letter = "s"
        parts.append(("%" + modifiers + letter) % (*stars, value))
    if used < len(positional) and (isinstance(values, tuple) or not hasattr(values, "keys")):
        if isinstance(values, tuple) or used == 0 and not hasattr(type(values), "__getitem__") \
                or isinstance(values, str):
            raise TypeError("not all arguments converted during string formatting")
    text = "".join(parts)
    return str.__new__(unicode, text) if is_unicode else text
