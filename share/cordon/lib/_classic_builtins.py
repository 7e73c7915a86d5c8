"""The built-ins of the classic dialect that differ from those of the machine."""

import builtins

import _library
from _classic_numbers import (
    bin, chr, coerce, complex_, complex_divmod, float_, hex, int_, oct, pow, power, round, unichr,
)
import _classic_format as formatting
from _classic_operations import (
    as_flag, by_zero, called, compare, ordered, sort_key, type_name,
)
from _classic_sequences import buffer, range, xrange
from _classic_keywords import call as call_of
from _classic_text import is_builtin, str_
from _classic_classes import classobj, instance, shown_class
from _classic_dictionaries import Plain
from _classic_files import file, machine_types as file_types
from _classic_types import FUNCTION, class_kin, is_foreign, is_long, kin, long, unicode, unsupported
from _classic_words import named

#: compile() takes it for a source in the classic dialect.
FLAG = 0x4000_0000


def source(text):
    """Source text for the machine's compiler, in which each character is a byte."""
    if isinstance(text, unicode) or not isinstance(text, str):
        return text
    if text.isascii() and "coding" not in text:
        return text
    return text.encode("latin-1")


def _sequence(value, complaint):
    try:
        return iter(value)
    except TypeError:
        raise TypeError(complaint) from None


def map(function, first, /, *rest):
    """map(function, sequence[, sequence, ...]) -> list"""
    function = called(function)
    if not rest:
        if function is None:
            return list(first)
        values = _sequence(first, "argument 2 to map() must support iteration")
        return [_library.hand_on(function, value) for value in values]
    lists = [
        list(_sequence(one, f"argument {place + 2} to map() must support iteration"))
        for place, one in enumerate((first, *rest))]
    longest = builtins.max([len(one) for one in lists])
    rows = [tuple([one[i] if i < len(one) else None for one in lists])
            for i in builtins.range(longest)]
    return rows if function is None else [_library.hand_on(function, *row) for row in rows]


def filter(function, sequence, /):
    """filter(function or None, sequence) -> list, tuple, or string"""
    test = called(function) or (lambda value: value)
    if function is bool:
        test = lambda value: value
    if isinstance(sequence, (tuple, str)):
        kind = type(sequence)
        values = sequence
        if kind not in (tuple, str, unicode):
            values = [sequence[i] for i in builtins.range(len(sequence))]
        kept = [value for value in values if test(value)]
        if isinstance(sequence, tuple):
            return tuple(kept)
        return unicode("").join(kept) if isinstance(sequence, unicode) else "".join(kept)
    return [value for value in sequence if test(value)]


def zip(*sequences):
    """zip(seq1 [, seq2 [...]]) -> [(seq1[0], seq2[0] ...), (...)]"""
    return list(builtins.zip(*[
        _sequence(one, f"zip argument #{place + 1} must support iteration")
        for place, one in enumerate(sequences)]))


def reduce(function, sequence, /, *initial):
    """reduce(function, sequence[, initial]) -> value"""
    if len(initial) > 1:
        raise TypeError(f"reduce expected at most 3 arguments, got {2 + len(initial)}")
    values = _sequence(sequence, "reduce() arg 2 must support iteration")
    if initial:
        result = initial[0]
    else:
        for result in values:
            break
        else:
            raise TypeError("reduce() of empty sequence with no initial value")
    for value in values:
        result = _library.hand_on(function, result, value)
    return result


def apply(function, arguments=(), keywords={}, /):
    """apply(object[, args[, kwargs]]) -> value"""
    if type(arguments) is not tuple:
        try:
            arguments = tuple(arguments)
        except TypeError:
            raise TypeError(
                f"apply() arg 2 expected sequence, found {type_name(arguments)}") from None
    if not isinstance(keywords, dict):
        raise TypeError(f"apply() arg 3 expected dictionary, found {type_name(keywords)}")
    return called(function)(*arguments, **keywords)


def cmp(x, y, /):
    """cmp(x, y) -> integer"""
    return compare(x, y)


def intern(text, /):
    """intern(string) -> string"""
    if type(text) is not str:
        kind = "None" if text is None else type_name(text)
        raise TypeError(f"intern() argument 1 must be string, not {kind}")
    return text


def sorted(iterable, /, cmp=None, key=None, reverse=False):
    """sorted(iterable, cmp=None, key=None, reverse=False) --> new sorted list"""
    return builtins.sorted(iterable, key=sort_key(cmp, key), reverse=as_flag(reverse))


def _extreme(name, function, values, keywords):
    if not values:
        raise TypeError(f"{name} expected 1 arguments, got 0")
    key = keywords.pop("key", None)
    if keywords:
        raise TypeError(f"{name}() got an unexpected keyword argument")
    if len(values) == 1:
        values = list(values[0])
        if not values:
            raise ValueError(f"{name}() arg is an empty sequence")
    key = called(key)
    return function(values, key=ordered if key is None else lambda value: ordered(key(value)))


def max(*values, **keywords):
    """max(iterable[, key=func]) -> value"""
    return _extreme("max", builtins.max, values, keywords)


def min(*values, **keywords):
    """min(iterable[, key=func]) -> value"""
    return _extreme("min", builtins.min, values, keywords)


def sum(sequence, start=0, /):
    """sum(sequence[, start]) -> value"""
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    return builtins.sum(sequence, start)


def isinstance_(value, kind, /):
    """isinstance(object, class-or-type-or-tuple) -> bool"""
    if type(value) is int and is_long(value):
        return _is_one(value, kind, long, int)
    own = kin(value)
    if own == "unicode":
        return _is_one(value, kind, unicode, str)
    if own == "long":
        return _is_one(value, kind, long, int)
    if type(value) is classobj:
        return _is_old_one(value, kind)
    return isinstance(value, kind)


def _is_old_one(cls, kind):
    """Whether an old-style class, which is no type, is an instance."""
    kinds = kind if type(kind) is tuple else (kind,)
    return any(
        (_is_old_one(cls, one) if type(one) is tuple else isinstance(cls, one))
        for one in kinds if one is not type)


def _is_one(value, kind, own, machine):
    """The same of a value whose type derives from the machine's, and does not show it."""
    if kind is machine:
        return False
    kinds = kind if type(kind) is tuple else (kind,)
    return own in kinds or any(
        (_is_one(value, one, own, machine) if type(one) is tuple else isinstance(value, one))
        for one in kinds if one is not machine)


def issubclass_(kind, base, /):
    """issubclass(C, B) -> bool"""
    own = class_kin(kind)
    if own in ("unicode", "long"):
        return _is_derived(kind, base, str if own == "unicode" else int)
    if type(kind) is classobj:
        return _is_derived(kind, base, object)
    return issubclass(kind, base)


def _is_derived(kind, base, machine):
    bases = base if type(base) is tuple else (base,)
    return any(
        (_is_derived(kind, one, machine) if type(one) is tuple else issubclass(kind, one))
        for one in bases if one is not machine)


def divmod(x, y, /):
    """divmod(x, y) -> (quotient, remainder)"""
    if isinstance(x, complex) or isinstance(y, complex):
        return complex_divmod(x, y)
    try:
        found = builtins.divmod(x, y)
        if isinstance(x, int) and isinstance(y, int) and (is_long(x) or is_long(y)):
            return long(found[0]), long(found[1])
        return found
    except ZeroDivisionError as error:
        if isinstance(x, int) and isinstance(y, int):
            error.args = (by_zero(x, y),)
        raise


def format(value, format_spec="", /):
    """format(value[, format_spec]) -> string"""
    return formatting.format_(value, format_spec)


#: nested_scopes, division, absolute_import, with_statement, print_function, unicode_literals.
_FLAGS = 0x10 | 0x2000 | 0x4000 | 0x8000 | 0x10000 | 0x20000
#: Those of them that change what a text means.
_FEATURES = 0x2000 | 0x10000 | 0x20000


def compile(*arguments, **keywords):
    """compile(source, filename, mode[, flags[, dont_inherit]]) -> code object"""
    return compile_in(0, *arguments, **keywords)


def compile_in(inherited, /, source, filename, mode, flags=0, dont_inherit=0):
    """compile() for a caller that has these features from the future."""
    for place, value in ((2, filename), (3, mode)):
        if not isinstance(value, str):
            kind = type_name(value)
            raise TypeError(f"compile() argument {place} must be string, not {kind}")
    if flags & ~_FLAGS:
        if flags & 0x600:
            unsupported("flags of compile()")
        raise ValueError("compile(): unrecognised flags")
    if mode not in ("exec", "eval", "single"):
        raise ValueError("compile() arg 3 must be 'exec', 'eval' or 'single'")
    flags &= _FEATURES
    if not dont_inherit:
        flags |= inherited
    if isinstance(source, str):
        if "\0" in source:
            raise TypeError("compile() expected string without null bytes")
        source = _source(source)
    return builtins.compile(source, filename, mode, FLAG | flags, True)


_source = source


def type_(value):
    """The type of a value as the dialect shows it."""
    kind = type(value)
    if kind in file_types:
        return file
    if kind is int:
        return long if is_long(value) else int
    if kind is FUNCTION and is_builtin(value):
        return type(len)
    if issubclass(kind, Plain):
        return dict
    own = kin(value)
    if own is not None:
        return {"long": long, "unicode": unicode, "instance": instance}.get(own, kind) if (
            own == "instance" or is_foreign(value) or kind.__name__ == own) else kind
    return type if value is instance or value is file else shown_class(kind)


_constructors = {int: int_, float: float_, complex: complex_}


def typecall(function, *arguments, **keywords):
    """A call of what `str`, `type` and the names of numbers mean in the program."""
    if function in (int, float, complex):
        return _constructors[function](*arguments, **keywords)
    if function is str and not keywords:
        if len(arguments) == 1:
            return str_(arguments[0])
        if len(arguments) > 1:
            raise TypeError(f"str() takes at most 1 argument ({len(arguments)} given)")
    if function is type and len(arguments) == 1 and not keywords:
        return type_(arguments[0])
    return call_of(function, arguments, keywords)


compile_in.__qualname__ = "<.compile>"
for _function in (
    apply, cmp, compile, divmod, filter, format, intern, map, reduce, sorted, sum, zip,
    isinstance_, issubclass_,
):
    named(_function)
