"""Built-in types whose arguments have other names in Python 2.7, or none."""

from _classic_codecs import unicode_error
from _classic_operations import type_name

#: The one argument of a type, by the name that it may be given by.
_NAMED = {list: "sequence", tuple: "sequence", bool: "x"}
_WITHOUT = {
    set: "set() does", frozenset: "frozenset() does", reversed: "reversed() does",
    super: "super does",
}


def call(function, arguments, keywords):
    """A call that the machine would take otherwise."""
    if function in _WITHOUT:
        if keywords:
            raise TypeError(f"{_WITHOUT[function]} not take keyword arguments")
        if function is super and not arguments:
            raise TypeError("super() takes at least 1 argument (0 given)")
        if function is reversed and arguments and _has_no_order(arguments[0]):
            raise TypeError("argument to reversed() must be a sequence")
        return function(*arguments)
    if function in _NAMED:
        name = _NAMED[function]
        if not arguments and list(keywords) == [name]:
            return function(keywords[name])
        for given in keywords:
            if given != name:
                raise TypeError(f"'{given}' is an invalid keyword argument for this function")
    if function in (UnicodeDecodeError, UnicodeEncodeError) and not keywords:
        return unicode_error(function, *arguments)
    if function is enumerate:
        return _enumerated(*arguments, **keywords)
    return function(*arguments, **keywords)


_VIEWS = (type({}.keys()), type({}.values()), type({}.items()))


def _has_no_order(value):
    kind = type(value)
    if kind in _VIEWS:
        return True
    return isinstance(value, dict) and kind.__reversed__ is dict.__reversed__


def _enumerated(sequence, start=0):
    if not hasattr(type(start), "__index__"):
        raise TypeError(f"'{type_name(start)}' object cannot be interpreted as an index")
    return enumerate(sequence, start)


_enumerated.__qualname__ = "<.enumerate>"
