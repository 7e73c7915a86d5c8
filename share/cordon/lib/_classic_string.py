"""The module string of the classic dialect: functions that are methods of str, and constants."""

__name__ = "string"

from _classic_numbers import float_ as _float, int_ as _int
from _classic_operations import method_of as _method_of, type_name as _type_name
from _classic_text import repr_ as _repr
from _classic_types import long as _long

whitespace = "\t\n\x0b\x0c\r "
lowercase = "abcdefghijklmnopqrstuvwxyz"
uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
letters = lowercase + uppercase
ascii_lowercase = lowercase
ascii_uppercase = uppercase
ascii_letters = letters
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + letters + punctuation + " \t\n\r\x0b\x0c"

_idmap = "".join([chr(code) for code in range(256)])

index_error = ValueError
atoi_error = ValueError
atof_error = ValueError
atol_error = ValueError


def _function(name, shape):
    def function(s, *arguments):
        return _method_of(s, name)(*arguments)

    function.__name__ = function.__qualname__ = name
    function.__doc__ = f"{name}({shape})"
    return function


for _name, _shape in (
    ("lower", "s) -> string"), ("upper", "s) -> string"), ("swapcase", "s) -> string"),
    ("capitalize", "s) -> string"), ("strip", "s [,chars]) -> string"),
    ("lstrip", "s [,chars]) -> string"), ("rstrip", "s [,chars]) -> string"),
    ("split", "s [,sep [,maxsplit]]) -> list of strings"),
    ("rsplit", "s [,sep [,maxsplit]]) -> list of strings"),
    ("index", "s, sub [,start [,end]]) -> int"), ("rindex", "s, sub [,start [,end]]) -> int"),
    ("count", "s, sub[, start[,end]]) -> int"), ("find", "s, sub [,start [,end]]) -> in"),
    ("rfind", "s, sub [,start [,end]]) -> int"), ("ljust", "s, width[, fillchar]) -> string"),
    ("rjust", "s, width[, fillchar]) -> string"), ("center", "s, width[, fillchar]) -> string"),
    ("expandtabs", "s [,tabsize]) -> string"),
    ("replace", "str, old, new[, maxreplace]) -> string"),
):
    globals()[_name] = _function(_name, _shape)
splitfields = globals()["split"]


def capwords(s, sep=None):
    """capwords(s [,sep]) -> string"""
    words = _method_of(s, "split")(sep)
    return (sep or " ").join([_method_of(word, "capitalize")() for word in words])


def join(words, sep=" "):
    """join(list [,sep]) -> string"""
    return _method_of(sep, "join")(words)


joinfields = join


def atof(s):
    """atof(s) -> float"""
    return _float(s)


def atoi(s, base=10):
    """atoi(s [,base]) -> int"""
    return _int(s, base)


def atol(s, base=10):
    """atol(s [,base]) -> long"""
    return _long(s, base)


def zfill(x, width):
    """zfill(x, width) -> string"""
    return _method_of(x if isinstance(x, str) else _repr(x), "zfill")(width)


def maketrans(first, second):
    """maketrans(frm, to) -> string"""
    for place, one in enumerate((first, second)):
        if not isinstance(one, str):
            raise TypeError(
                f"maketrans() argument {place + 1} must be string or read-only character buffer, "
                f"not {_type_name(one)}")
    if len(first) != len(second):
        raise ValueError("maketrans arguments must have same length")
    table = [chr(code) for code in range(256)]
    for one, other in zip(first, second):
        table[ord(one)] = other
    return "".join(table)


def translate(s, table, deletions=""):
    """translate(s,table [,deletions]) -> string"""
    if deletions or table is None:
        return _method_of(s, "translate")(table, deletions)
    return _method_of(s, "translate")(table + s[:0])


def __dir__():
    return [*globals(), "Formatter", "Template"]


def __getattr__(name):
    if name in ("Template", "Formatter"):
        import string

        return getattr(string, name)
    raise AttributeError(f"'module' object has no attribute '{name}'")
