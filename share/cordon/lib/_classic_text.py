"""How values are shown in the classic dialect: str(), repr() and the operator %."""

import builtins

import _library
from _classic_native import namespace as _namespace
from _classic_classes import classobj, classtype, instance, mixedtype
from _classic_types import (
    FUNCTION, METHOD, is_foreign, is_long, kin, made, own_text, unicode,
)
from _classic_words import TYPES

_HELPERS = (
    "_classic", "_classic_builtins", "_classic_numbers", "_classic_sequences", "_classic_text")
_shown = []
#: What shows values of types that are shown otherwise than by the machine.
shows = {}


_WRITTEN_IN_PYTHON = 1 << 9
#: Modules that are told by the name of the one that programs import.
_MODULES = {"_collections": "collections"}
#: The machine's types of files: those of standard input and output.
machine_types = []


def _bare(name):
    """What shows objects of which only the type and the place are told."""
    return lambda value: f"<{name} object at {id(value):#x}>"


shows[staticmethod], shows[classmethod] = _bare("staticmethod"), _bare("classmethod")


def type_text(cls):
    """The repr of a class."""
    kind = type(cls)
    if cls is instance:
        return "<type 'instance'>"
    if kind is classobj:
        return repr(cls)
    module, _, name = _library.names_of_class(cls)
    if module is None:
        return f"<class '{name}'>"
    if module == "builtins":
        if issubclass(cls, BaseException):
            return f"<type 'exceptions.{name}'>"
        return f"<type '{TYPES.get(name, name)}'>"
    if module.startswith("_classic"):
        if issubclass(cls, BaseException):
            return f"<type 'exceptions.{name}'>"
        return f"<type '{name}'>"
    if not _is_written(cls):
        return f"<type '{_MODULES.get(module, module)}.{name}'>"
    return f"<class '{module}.{name}'>"


def _is_written(cls):
    try:
        return cls.__flags__ & _WRITTEN_IN_PYTHON and "__.native" not in _namespace(cls)
    except AttributeError:
        # Of a class of trusted code that is not for this realm no more is known than its name.
        return True


def is_method(value):
    """Whether a bound method is that of a str."""
    return getattr(value, "__module__", None) == "_classic_strings"


def is_builtin(function):
    """Whether a function stands for a built-in one."""
    return _slot(function, "__module__") in _HELPERS


def _slot(value, name):
    """An attribute, or None where the realm may not have it."""
    try:
        return getattr(value, name)
    except AttributeError:
        return None


def repr_(value):
    """repr(object) -> string"""
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
    if kind in shows:
        return shows[kind](value)
    own = kin(value)
    if own in ("unicode", "long") and is_foreign(value):
        return repr(own_text(value)) if own == "unicode" else repr(_library.plain(value)) + "L"
    if isinstance(value, type):
        own = kind not in (type, classtype, classobj, mixedtype)
        own = own and kind.__repr__ is not type.__repr__
        return repr(value) if own else type_text(value)
    if kind is FUNCTION and _slot(value, "__module__") == "_classic_members":
        owner, _, name = value.__qualname__.partition(".")
        return f"<method '{name}' of '{owner}' objects>"
    if kind is FUNCTION and value.__module__ == "_classic" and value.__name__[:2] == "r_":
        # What environments of Python 2.7 have there is a method of theirs.
        environment = f"<rexec.RExec instance at {id(repr_):#x}>"
        return f"<bound method RExec.{value.__name__} of {environment}>"
    if kind is FUNCTION and is_builtin(value):
        return f"<built-in function {value.__name__}>"
    if kind is FUNCTION and _slot(value, "__name__") is not None:
        return f"<function {value.__name__} at {id(value):#x}>"
    if isinstance(value, (set, frozenset)) and _slot(kind, "__repr__") in (
            set.__repr__, frozenset.__repr__):
        return f"{kind.__name__}([{', '.join([repr_(one) for one in value])}])"
    if isinstance(value, BaseException) and _slot(kind, "__repr__") is BaseException.__repr__:
        shown = [repr_(one) for one in value.args]
        return f"{kind.__name__}({', '.join(shown)}{',' if len(shown) == 1 else ''})"
    if kind is METHOD and is_method(value):
        return f"<built-in method {value.__name__} of str object at {id(value):#x}>"
    if kind is METHOD and _slot(value, "__self__") is not None:
        kind = type(value.__self__)
        owner = _owner(kind, value)
        return f"<bound method {owner}.{value.__name__} of {repr_(value.__self__)}>"
    if kind is _MODULE:
        return _module_text(value)
    if kind in machine_types:
        state = "closed" if value.closed else "open"
        return f"<{state} file {value.name!r}, mode {value.mode!r} at {id(value):#x}>"
    text = repr(value)
    if isinstance(text, unicode):
        return _plain(text)
    return _renamed(text, kind) if text[:1] == "<" else text


def _renamed(text, kind):
    """What is shown of an object, with the name that its type has."""
    name = _slot(kind, "__name__")
    if name not in TYPES or not text.startswith(f"<{name} object at "):
        return text
    return f"<{TYPES[name]}{text[1 + len(name):]}"


def _owner(kind, method):
    """The name of the class through which a method was found, as far as that shows."""
    if kind in (classtype, mixedtype):
        return "type"
    function = _slot(method, "__func__")
    if type(function) is not FUNCTION or isinstance(method.__self__, type) or is_foreign(
            method.__self__) or function.__module__ in _HELPERS:
        return kind.__name__
    found = any(held is function for one in kind.__mro__ for held in _namespace(one).values())
    return kind.__name__ if found else "?"


_MODULE = type(builtins)


def _module_text(module):
    name = _slot(module, "__name__")
    if name is None:
        return repr(module)
    file = _slot(module, "__file__")
    return f"<module '{name}' (built-in)>" if file is None else f"<module '{name}' from '{file}'>"


def _plain(text):
    """The str of a unicode, which must be ASCII."""
    return text.encode("ascii")


def _container(value, kind):
    if kind is not tuple:
        # What a tuple is in has said so before the tuple can.
        for one in _shown:
            if one is value:
                return {list: "[...]", dict: "{...}"}.get(kind, "set(...)")
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
    if not text.lstrip("-").isdigit():
        return text
    if len(text.lstrip("-")) < 12:
        return text + ".0"
    # Python 2.7 has no room for a point behind so many digits.
    digits, exponent = ("%.11e" % value).split("e")
    return f"{digits.rstrip('0').rstrip('.')}e{exponent}"


def str_(value):
    """str() of the classic dialect; a unicode must be ASCII."""
    if type(value) is str:
        return value
    text = _str_or_unicode(value)
    return _plain(text) if isinstance(text, unicode) else text


def formatted_text(value):
    """What %s and unicode() show, where also a method __str__ may give a unicode."""
    if isinstance(value, str) and type(value) is not str:
        value = own_text(value)
    return value if isinstance(value, unicode) else _str_or_unicode(value)


def _str_or_unicode(value):
    kind = type(value)
    if kind is str:
        return value
    if kind is float:
        return float_text(value)
    if kind is complex:
        return str(value)
    if isinstance(value, (bytes, bytearray)):
        return value.decode("latin-1")
    if kind in (list, tuple, dict, set, frozenset, range, FUNCTION, METHOD, _MODULE):
        return repr_(value)
    if kind in machine_types:
        return repr_(value)
    if kind in shows:
        return shows[kind](value)
    if isinstance(value, type):
        own = kind is classobj and value is not instance or kind not in (
            type, classtype, classobj, mixedtype) and (
            kind.__str__ is not type.__str__ or kind.__repr__ is not type.__repr__)
        return str(value) if own else type_text(value)
    if isinstance(value, BaseException) and _slot(kind, "__str__") in (
            BaseException.__str__, KeyError.__str__):
        return text_of_arguments(value.args, isinstance(value, KeyError))
    if isinstance(value, (set, frozenset)):
        return repr_(value)
    if isinstance(value, (int, float)) and _slot(kind, "__str__") in (
            object.__str__, int.__str__, float.__str__):
        return float_text(float(value)) if isinstance(value, float) else int.__repr__(value)
    if kind is UnicodeEncodeError:
        return _encode_error(value)
    if is_foreign(value) and kin(value) in ("unicode", "long"):
        value = own_text(value)
        return _plain(value) if isinstance(value, unicode) else repr(_library.plain(value))
    try:
        text = str(value)
    except TypeError as error:
        # Python 2.7 speaks of __str__ where there is only __repr__, too.
        if str(error).startswith("__repr__ returned non-string"):
            error.args = (str(error).replace("__repr__", "__str__"),)
        raise
    return _renamed(text, kind) if text[:1] == "<" and type(text) is str else text


def _encode_error(error):
    if len(error.args) != 5:
        return ""
    text, start, end = error.object, error.start, error.end
    encoding, reason = str_(error.encoding), str_(error.reason)
    if end == start + 1 and 0 <= start < len(text):
        shown = repr(made(text[start]))
        return f"'{encoding}' codec can't encode character {shown} in position {start}: {reason}"
    return f"'{encoding}' codec can't encode characters in position {start}-{end - 1}: {reason}"


def text_of_arguments(arguments, is_key=False):
    """What an exception says by its arguments."""
    if len(arguments) == 1:
        return (repr_ if is_key else str_)(arguments[0])
    return repr_(arguments) if arguments else ""


def text_of(value):
    """What `print` and `%s` show: a unicode stays one."""
    if isinstance(value, str) and type(value) is not str:
        value = own_text(value)
    return value if isinstance(value, unicode) else str_(value)
