"""The module string of the classic dialect: functions that are methods of str, and constants."""

__name__ = "string"

from _classic_numbers import float_, int_
from _classic_operations import method_of
from _classic_text import repr_
from _classic_types import long

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

index_error = ValueError
atoi_error = ValueError
atof_error = ValueError
atol_error = ValueError


def _function(name, shape):
    def function(s, *arguments):
        return method_of(s, name)(*arguments)

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
    words = method_of(s, "split")(sep)
    return (sep or " ").join([method_of(word, "capitalize")() for word in words])


def join(words, sep=" "):
    """join(list [,sep]) -> string"""
    return method_of(sep, "join")(words)


joinfields = join


def atof(s):
    """atof(s) -> float"""
    return float_(s)


def atoi(s, base=10):
    """atoi(s [,base]) -> int"""
    return int_(s, base)


def atol(s, base=10):
    """atol(s [,base]) -> long"""
    return long(s, base)


def zfill(x, width):
    """zfill(x, width) -> string"""
    return method_of(x if isinstance(x, str) else repr_(x), "zfill")(width)


def maketrans(first, second):
    """maketrans(frm, to) -> string"""
    if len(first) != len(second):
        raise ValueError("maketrans arguments must have same length")
    table = [chr(code) for code in range(256)]
    for one, other in zip(first, second):
        table[ord(one)] = other
    return "".join(table)


def translate(s, table, deletions=""):
    """translate(s,table [,deletions]) -> string"""
    if deletions or table is None:
        return method_of(s, "translate")(table, deletions)
    return method_of(s, "translate")(table + s[:0])


def __getattr__(name):
    if name in ("Template", "Formatter"):
        import string

        return getattr(string, name)
    raise AttributeError(f"'module' object has no attribute '{name}'")
