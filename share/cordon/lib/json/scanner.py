"""Reading one JSON value that begins at a place in a text."""

import re

try:
    from _json import make_scanner as c_make_scanner
except ImportError:
    c_make_scanner = None

__all__ = ["make_scanner"]

NUMBER_RE = re.compile(
    r"(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?", re.VERBOSE | re.MULTILINE | re.DOTALL)

_WORDS = {"n": ("null", None), "t": ("true", True), "f": ("false", False)}
_CONSTANTS = {"N": "NaN", "I": "Infinity", "-": "-Infinity"}


def py_make_scanner(context):
    """A function that gives the value at a place in a text, and the place after it.

    The context holds what a JSONDecoder was given. StopIteration carries the place where a value
    should have been."""
    memo = context.memo

    def value_at(string, place):
        if place < 0:
            raise ValueError("idx cannot be negative")
        try:
            first = string[place]
        except IndexError:
            raise StopIteration(place) from None
        if first == '"':
            return context.parse_string(string, place + 1, context.strict)
        if first == "{":
            return context.parse_object(
                (string, place + 1), context.strict, value_at, context.object_hook,
                context.object_pairs_hook, memo)
        if first == "[":
            return context.parse_array((string, place + 1), value_at)
        if first in _WORDS:
            word, value = _WORDS[first]
            if string.startswith(word, place):
                return value, place + len(word)
        number = NUMBER_RE.match(string, place)
        if number is not None:
            whole, fraction, exponent = number.groups()
            if fraction or exponent:
                value = context.parse_float(whole + (fraction or "") + (exponent or ""))
            else:
                value = context.parse_int(whole)
            return value, number.end()
        constant = _CONSTANTS.get(first)
        if constant is not None and string.startswith(constant, place):
            return context.parse_constant(constant), place + len(constant)
        raise StopIteration(place)

    def scan_once(string, place):
        try:
            return value_at(string, place)
        finally:
            memo.clear()

    return scan_once


make_scanner = c_make_scanner or py_make_scanner
