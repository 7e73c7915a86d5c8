"""Functions on strings, those that were written in C for the module `string` of Python 1.5 and 2.

    lower upper swapcase capitalize     the other case of the letters a to z
    strip lstrip rstrip                 without white space
    split(s[, sep[, maxsplit]])         words, or what stands between separators; a maxsplit of 0 is
                                        none, and one below it is 1; also called splitfields
    join(words[, sep])                  words with separators, by default blanks; also joinfields
    find rfind count                    (s, sub[, start[, end]])
    replace(s, old, new[, maxsplit])    at most maxsplit times, if that is above 0
    expandtabs(s[, tabsize])            blanks in the place of tabs
    maketrans(frm, to)                  a table of 256 characters
    translate(s, table[, deletechars])  each character looked up in a table
    atoi atol atof                      numbers for text

Each takes str or bytes, and gives the same kind. In str, letters and white space beyond ASCII are
left alone, and a character beyond the 256 of a table is an error. `atoi` and `atol` both give an
int: `atoi` refuses one of more than 64 bits, `atol` takes an `L` at the end.
"""

import re

__all__ = [
    "atof", "atoi", "atol", "capitalize", "count", "expandtabs", "find", "join", "joinfields",
    "lower", "lowercase", "lstrip", "maketrans", "replace", "rfind", "rstrip", "split",
    "splitfields", "strip", "swapcase", "translate", "upper", "uppercase", "whitespace",
]

lowercase = "abcdefghijklmnopqrstuvwxyz"
uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
whitespace = "\t\n\x0b\x0c\r "

_SPACE = whitespace.encode()
_BREAK = re.compile("[\t-\r ]+")
_DIGITS = "0123456789" + lowercase
_MAXIMUM = (1 << 63) - 1
_LOWER = str.maketrans(uppercase, lowercase)
_UPPER = str.maketrans(lowercase, uppercase)
_SWAP = _LOWER | _UPPER


def _checked(s):
    if isinstance(s, (str, bytes)):
        return s
    raise TypeError(f"expected string or bytes object, {type(s).__name__} found")


def _alike(s, other, what):
    """Another argument, which must be of the kind of `s`."""
    if isinstance(other, str if isinstance(s, str) else bytes):
        return other
    kind = "str" if isinstance(s, str) else "bytes"
    raise TypeError(f"{what} must be {kind}, not {type(other).__name__}")


def lower(s):
    """Return a copy of s with the letters A to Z in lower case."""
    return _checked(s).translate(_LOWER) if isinstance(s, str) else _checked(s).lower()


def upper(s):
    """Return a copy of s with the letters a to z in upper case."""
    return _checked(s).translate(_UPPER) if isinstance(s, str) else _checked(s).upper()


def swapcase(s):
    """Return a copy of s with the case of the letters a to z changed."""
    return _checked(s).translate(_SWAP) if isinstance(s, str) else _checked(s).swapcase()


def capitalize(s):
    """Return a copy of s with only its first letter in upper case."""
    return upper(s[:1]) + lower(s[1:])


def _space(s):
    return whitespace if isinstance(s, str) else _SPACE


def strip(s):
    """Return a copy of s without white space at its ends."""
    return _checked(s).strip(_space(s))


def lstrip(s):
    """Return a copy of s without white space at its start."""
    return _checked(s).lstrip(_space(s))


def rstrip(s):
    """Return a copy of s without white space at its end."""
    return _checked(s).rstrip(_space(s))


def _limit(maxsplit):
    """For the methods, where -1 is no limit. The C code took what is below zero as 1."""
    return -1 if maxsplit == 0 else max(maxsplit, 1)


def split(s, sep=None, maxsplit=0):
    """Return the words of s, or what stands between separators.

    It is split no more than maxsplit times, if that is not zero."""
    if sep is not None:
        if not len(_alike(_checked(s), sep, "separator")):
            raise ValueError("empty separator")
        return s.split(sep, _limit(maxsplit))
    if isinstance(_checked(s), bytes):
        return s.split(None, _limit(maxsplit))
    # White space of str would be more than that of ASCII.
    words = _BREAK.split(s.lstrip(whitespace), max(_limit(maxsplit), 0))
    if not words[-1]:
        words.pop()
    return words


splitfields = split


def join(words, sep=None):
    """Return the words with separators between them, by default blanks."""
    if isinstance(words, bytes):
        words = [words[i:i + 1] for i in range(len(words))]
    elif not isinstance(words, (list, tuple, str)):
        words = _items(words)
    kind = bytes if words and isinstance(words[0], bytes) else str
    if not all(isinstance(word, kind) for word in words):
        raise TypeError("first argument must be sequence of strings")
    if sep is None:
        sep = " " if kind is str else b" "
    elif not words:
        kind = type(_checked(sep))
    return _alike(kind(), sep, "separator").join(words)


def _items(words):
    if not hasattr(type(words), "__getitem__") or isinstance(words, dict):
        raise TypeError(f"a sequence is needed, not {type(words).__name__}")
    return [words[i] for i in range(len(words))]


joinfields = join


def _place(i):
    if not hasattr(i, "__index__"):
        raise TypeError("an integer is required")
    return i.__index__()


def find(s, sub, start=0, end=_MAXIMUM):
    """Return the lowest place of sub in s[start:end], or -1."""
    return _checked(s).find(_alike(s, sub, "substring"), _place(start), _place(end))


def rfind(s, sub, start=0, end=_MAXIMUM):
    """Return the highest place of sub in s[start:end], or -1."""
    return _checked(s).rfind(_alike(s, sub, "substring"), _place(start), _place(end))


def count(s, sub, start=0, end=_MAXIMUM):
    """Return how often sub is found in s[start:end] without overlaps."""
    _checked(s)
    start, end = _place(start), _place(end)
    if not len(_alike(s, sub, "substring")):
        # As the C code counted, also where there is no such part.
        if start < 0:
            start = max(0, start + len(s))
        return slice(0, end).indices(len(s))[1] - start + 1
    return s.count(sub, start, end)


def replace(s, old, new, maxsplit=0):
    """Return s with new in the place of old, at most maxsplit times if that is above zero."""
    if not len(_alike(_checked(s), old, "pattern")):
        raise ValueError("empty pattern string")
    return s.replace(old, _alike(s, new, "replacement"), maxsplit if maxsplit > 0 else -1)


def expandtabs(s, tabsize=8):
    """Return s with blanks in the place of tabs; a column begins anew after a newline."""
    if tabsize < 1:
        raise ValueError("tabsize must be at least 1")
    # A carriage return begins no line here.
    if ("\r" if isinstance(_checked(s), str) else b"\r") not in s:
        return s.expandtabs(tabsize)
    tab, newline, blank = ("\t", "\n", " ") if isinstance(s, str) else (b"\t", b"\n", b" ")
    lines = []
    for line in s.split(newline):
        first, *others = line.split(tab)
        made = [first]
        column = len(first)
        for part in others:
            made.append(blank * (tabsize - column % tabsize) + part)
            column += tabsize - column % tabsize + len(part)
        lines.append(line[:0].join(made))
    return newline.join(lines)


def maketrans(frm, to):
    """Return a table of 256 characters for translate: each of frm becomes that of to."""
    if len(_checked(frm)) != len(_alike(frm, to, "second argument")):
        raise ValueError("maketrans arguments must have same length")
    if isinstance(frm, bytes):
        return bytes.maketrans(frm, to)
    table = [chr(i) for i in range(256)]
    for old, new in zip(frm, to):
        if old > "\xff":
            raise ValueError("maketrans arguments must hold characters below 256")
        table[ord(old)] = new
    return "".join(table)


def translate(s, table, deletechars=None):
    """Return s without the characters of deletechars, each other one looked up in the table."""
    if len(_alike(_checked(s), table, "table")) != 256:
        raise ValueError("translation table must be 256 characters long")
    gone = s[:0] if deletechars is None else _alike(s, deletechars, "deletechars")
    if isinstance(s, bytes):
        return s.translate(table, gone)
    if s > "" and max(s) > "\xff":
        raise ValueError("translate needs characters below 256")
    return s.translate({**dict(enumerate(table)), **dict.fromkeys(map(ord, gone))})


def _number_text(s):
    text = _checked(s) if isinstance(s, str) else _checked(s).decode("latin-1")
    return text.lstrip(whitespace)


def _digits(text, base):
    """An int for digits as C reads them: signs apart, a leading 0 or 0x where the base allows it.

    None where the text is no number; and the base."""
    rest = text.strip(whitespace)
    sign = rest[:1] if rest[:1] in ("+", "-") else ""
    rest = rest[len(sign):].lstrip(whitespace)
    prefix = rest[:2].lower()
    for mark, meant in (("0x", 16), ("0o", 8), ("0b", 2)):
        if prefix == mark and base in (0, meant):
            rest, base = rest[2:], meant
            break
    else:
        if base == 0:
            base = 8 if rest[:1] == "0" else 10
    if not rest or rest.lower().strip(_DIGITS[:base]):
        return None, base
    value = int(rest, base)
    return -value if sign == "-" else value, base


def atoi(s, base=10):
    """Return the int that s means in a base; with base 0, a leading 0 or 0x says which."""
    text = _number_text(s)
    if base != 0 and not 2 <= base <= 36:
        raise ValueError("invalid base for atoi()")
    value, _ = _digits(text, base)
    if value is None:
        raise ValueError(f"invalid literal for atoi(): {text[:200]}")
    if not -_MAXIMUM - 1 <= value <= _MAXIMUM:
        raise ValueError(f"atoi() literal too large: {text[:200]}")
    return value


def atol(s, base=10):
    """Return the int of any size that s means in a base; an L may end it."""
    text = _number_text(s)
    if base != 0 and not 2 <= base <= 36:
        raise ValueError("invalid base for atol()")
    if not text:
        raise ValueError("empty string for atol()")
    stripped = text.rstrip(whitespace)
    if base < 22 and stripped[-1:] in ("l", "L"):
        stripped = stripped[:-1]
    value, base = _digits(stripped, base)
    if value is None:
        raise ValueError(f"invalid literal for long() with base {base}: {text[:200]!r}")
    return value


def atof(s):
    """Return the float that s means."""
    text = _number_text(s)
    if not text:
        raise ValueError("empty string for atof()")
    try:
        if "_" in text or not text.isascii():
            raise ValueError
        value = float(text)
    except ValueError:
        what = "could not convert string to float"
        if _begins(text):
            what = "invalid literal for atof()"
        raise ValueError(f"{what}: {text[:200]}") from None
    if value in (float("inf"), -float("inf")) and "n" not in text.lower():
        raise OverflowError(f"value too large to convert to float: {text[:200]}")
    return value


def _begins(text):
    """Whether there is a number, with something after it."""
    rest = text[text[:1] in ("+", "-"):]
    first = rest[1:2] if rest[:1] == "." else rest[:1]
    return "0" <= first <= "9" or rest[:3].lower() in ("inf", "nan")
