"""The module string of the classic dialect: functions that are methods of str, and constants."""

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
printable = digits + letters + punctuation + whitespace

index_error = ValueError
atoi_error = ValueError
atof_error = ValueError
atol_error = ValueError


def lower(s):
    """lower(s) -> string"""
    return s.lower()


def upper(s):
    """upper(s) -> string"""
    return s.upper()


def swapcase(s):
    """swapcase(s) -> string"""
    return s.swapcase()


def capitalize(s):
    """capitalize(s) -> string"""
    return s.capitalize()


def capwords(s, sep=None):
    """capwords(s [,sep]) -> string"""
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


def strip(s, chars=None):
    """strip(s [,chars]) -> string"""
    return s.strip(chars)


def lstrip(s, chars=None):
    """lstrip(s [,chars]) -> string"""
    return s.lstrip(chars)


def rstrip(s, chars=None):
    """rstrip(s [,chars]) -> string"""
    return s.rstrip(chars)


def split(s, sep=None, maxsplit=-1):
    """split(s [,sep [,maxsplit]]) -> list of strings"""
    return s.split(sep, maxsplit)


splitfields = split


def rsplit(s, sep=None, maxsplit=-1):
    """rsplit(s [,sep [,maxsplit]]) -> list of strings"""
    return s.rsplit(sep, maxsplit)


def join(words, sep=" "):
    """join(list [,sep]) -> string"""
    return sep.join(words)


joinfields = join


def index(s, *arguments):
    """index(s, sub [,start [,end]]) -> int"""
    return s.index(*arguments)


def rindex(s, *arguments):
    """rindex(s, sub [,start [,end]]) -> int"""
    return s.rindex(*arguments)


def count(s, *arguments):
    """count(s, sub[, start[,end]]) -> int"""
    return s.count(*arguments)


def find(s, *arguments):
    """find(s, sub [,start [,end]]) -> int"""
    return s.find(*arguments)


def rfind(s, *arguments):
    """rfind(s, sub [,start [,end]]) -> int"""
    return s.rfind(*arguments)


def atof(s):
    """atof(s) -> float"""
    return float(s)


def atoi(s, base=10):
    """atoi(s [,base]) -> int"""
    return int(s, base)


def atol(s, base=10):
    """atol(s [,base]) -> long"""
    from _classic_types import long

    return long(s, base)


def ljust(s, width, *fill):
    """ljust(s, width[, fillchar]) -> string"""
    return s.ljust(width, *fill)


def rjust(s, width, *fill):
    """rjust(s, width[, fillchar]) -> string"""
    return s.rjust(width, *fill)


def center(s, width, *fill):
    """center(s, width[, fillchar]) -> string"""
    return s.center(width, *fill)


def zfill(x, width):
    """zfill(x, width) -> string"""
    return (x if isinstance(x, str) else repr(x)).zfill(width)


def expandtabs(s, tabsize=8):
    """expandtabs(s [,tabsize]) -> string"""
    return s.expandtabs(tabsize)


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
    return "".join([table[ord(one)] for one in s if one not in deletions])


def replace(s, old, new, maxreplace=-1):
    """replace (str, old, new[, maxreplace]) -> string"""
    return s.replace(old, new, maxreplace)
