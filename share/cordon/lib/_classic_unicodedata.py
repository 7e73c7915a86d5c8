"""The module unicodedata of the classic dialect, whose texts are unicode."""

__name__ = "unicodedata"

import unicodedata as _machine

from _classic_operations import type_name
from _classic_types import made, unicode

unidata_version = _machine.unidata_version


def _wrapped(name):
    function = getattr(_machine, name)
    place = 2 if name == "normalize" else 1

    def call(*arguments):
        if len(arguments) >= place and not isinstance(arguments[place - 1], unicode):
            kind = type_name(arguments[place - 1])
            raise TypeError(f"{name}() argument {place} must be unicode, not {kind}")
        found = function(*[
            str.__str__(one) if isinstance(one, unicode) else one for one in arguments])
        return made(found) if name == "normalize" else found

    call.__name__ = name
    call.__doc__ = function.__doc__
    return call


for _name in ("bidirectional", "category", "combining", "decimal", "decomposition", "digit",
              "east_asian_width", "mirrored", "name", "normalize", "numeric"):
    globals()[_name] = _wrapped(_name)


def lookup(name):
    """lookup(name)"""
    try:
        return made(_machine.lookup(name))
    except KeyError:
        raise KeyError(f"undefined character name '{name}'") from None
