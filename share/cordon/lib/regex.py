"""Regular expressions as they were before Python 1.5, in the manner of Emacs.

    match(pattern, string)          how many characters match at the start; -1 when none do
    search(pattern, string)         the first place that matches; -1 when there is none
    compile(pattern[, translate])   a compiled expression
    symcomp(pattern[, translate])   the same, with groups that have names: \\(<name>...\\)
    set_syntax(flags)               how patterns are written from now on; returns the flags before
    get_syntax()                    the flags
    casefold                        a table for compile, which makes capital letters small
    error                           what is wrong with a pattern or an argument

A compiled expression has match(string[, pos]), search(string[, pos]) and group(index, ...), which
tells of the last match. Its attributes: `regs`, pairs of places, -1 where a group took no part;
`last`, the string; both None after a failure; `translate`, `givenpat`, `realpat` without names,
`groupindex`.

In a pattern, . is any character but a newline; ^ and $ are the ends of a line; * + ? repeat;
[a-z] and [^a-z] are sets, in which nothing is special; \\| separates alternatives; \\( \\) is a
group, and \\1 to \\9 or \\v01 to \\v99 what it matched; \\w and \\W are letters and digits, and
others; \\b \\B \\< \\> bounds of words; \\` and \\' the ends of the string. Other characters are
themselves, and after a backslash as well. As in Emacs, what is special is a character where it
could not act: * at the start, ^ in the middle. The flags in `regex_syntax` change that.

Patterns and strings are both str or both bytes. A table has 256 characters or bytes; what lies
beyond is not translated. No Python has this module any more where Cordon runs. It is written from
its documentation, and stands on the engine of `re`, whose work is counted.
"""

import re as _re

from _regex_translate import Problem as _Problem, translated as _translated

__all__ = [
    "casefold", "compile", "error", "get_syntax", "match", "search", "set_syntax", "symcomp",
]

casefold = "".join(chr(i + 32) if 65 <= i <= 90 else chr(i) for i in range(256))
_flags = 0
_last = None


class error(Exception):
    """What is wrong with a pattern, or with an argument."""


def set_syntax(flags):
    """Say how patterns are written from now on; return the flags that were set before."""
    global _flags, _last
    before = _flags
    _flags = int(flags)
    _last = None
    return before


def get_syntax():
    """Return the flags that say how patterns are written."""
    return _flags


def _text(value, what):
    if isinstance(value, str):
        return value
    if isinstance(value, (bytes, bytearray)):
        return value.decode("latin-1")
    raise TypeError(f"{what} must be str or bytes, not {type(value).__name__}")


def _table(translate):
    """A table as str; None for none."""
    if translate is None:
        return None
    table = _text(translate, "the translation table")
    if len(table) != 256:
        raise error("the translation table must have 256 characters")
    return table


class regex:
    """A compiled regular expression; made by compile() and symcomp()."""

    def __init__(self, pattern, translate, names):
        self.givenpat = pattern
        self.translate = translate
        self.groupindex = None
        self.regs = None
        self.last = None
        text = _text(pattern, "a pattern")
        try:
            if names:
                text, self.groupindex = _without_names(text)
            table = _table(translate)
            made, _ = _translated(text, _flags, table)
            self._kind = str if isinstance(pattern, str) else bytes
            self.realpat = text if self._kind is str else text.encode("latin-1")
            self._code = _re.compile(made if self._kind is str else made.encode("latin-1"))
        except (_Problem, _re.error) as problem:
            raise error(getattr(problem, "msg", None) or str(problem)) from None
        except UnicodeEncodeError:
            raise error("the translation table must hold characters below 256") from None
        self._table = None
        if table is not None:
            self._table = dict(enumerate(table)) if self._kind is str else table.encode("latin-1")

    def _find(self, string, pos, how):
        self.regs = self.last = None
        if not isinstance(string, self._kind):
            raise TypeError(f"a {self._kind.__name__} is needed, not {type(string).__name__}")
        if not 0 <= pos <= len(string):
            raise error(f"{how} offset out of range")
        subject = string if self._table is None else string.translate(self._table)
        found = getattr(self._code, how)(subject, pos)
        if found is None:
            return None
        self.regs = found.regs
        self.last = string
        return self.regs[0]

    def match(self, string, pos=0):
        """Return how many characters match at a place; -1 when none do."""
        place = self._find(string, pos, "match")
        return -1 if place is None else place[1] - place[0]

    def search(self, string, pos=0):
        """Return the first place, from pos on, that matches; -1 when there is none."""
        place = self._find(string, pos, "search")
        return -1 if place is None else place[0]

    def group(self, *indices):
        """Return what groups of the last match have matched: of one a string, of more a tuple.

        Group 0 is the whole; a group that took no part, or is not there, gives None."""
        if self.regs is None:
            raise error("group() only valid after successful match/search")
        if not indices:
            raise TypeError("group() needs an index")
        texts = tuple(self._group(index) for index in indices)
        return texts[0] if len(texts) == 1 else texts

    def _group(self, index):
        if isinstance(index, (str, bytes)):
            name = _text(index, "a name")
            if self.groupindex is None or name not in self.groupindex:
                raise error("group() group name doesn't exist")
            index = self.groupindex[name]
        if not 0 <= index <= 99:
            raise error("group() index out of range")
        if index >= len(self.regs) or self.regs[index][0] < 0:
            return None
        start, end = self.regs[index]
        return self.last[start:end]


def _without_names(text):
    """The pattern without the names of its groups, and their numbers."""
    from _regex_translate import Reader

    reader = Reader(text, _flags)
    parts = []
    names = {}
    count = start = 0
    while token := reader.next():
        if token[0] != "open":
            continue
        count += 1
        if text[reader.at:reader.at + 1] != "<":
            continue
        end = text.find(">", reader.at)
        name = text[reader.at + 1:end]
        if end < 0 or not name or not name.isascii() or not name.replace("_", "a").isalnum():
            raise error("a group name holds letters, digits and _, and ends with >")
        if name in names:
            raise error(f"there are two groups <{name}>")
        names[name] = count
        parts.append(text[start:reader.at])
        start = reader.at = end + 1
    return "".join(parts) + text[start:], names


def compile(pattern, translate=None):
    """Compile a pattern; with a table, characters are looked up before they are compared."""
    return regex(pattern, translate, False)


def symcomp(pattern, translate=None):
    """Compile a pattern whose groups may begin with names: \\(<name>...\\)."""
    return regex(pattern, translate, True)


def _compiled(pattern):
    """The last pattern is kept."""
    global _last
    if _last is None or type(_last.givenpat) is not type(pattern) or _last.givenpat != pattern:
        _last = compile(pattern)
    return _last


def match(pattern, string):
    """Return how many characters at the start of a string match a pattern; -1 when none do."""
    return _compiled(pattern).match(string)


def search(pattern, string):
    """Return the first place in a string that matches a pattern; -1 when there is none."""
    return _compiled(pattern).search(string)
