"""What the module `re` of Python 1.5 stood on: regular expressions in the manner of Perl.

    pcre_compile(pattern, flags, groupindex)    a compiled expression; names of groups and their
                                                numbers are put into the dict
    pcre_expand(match, template)                a template with what groups of a match have matched
    error                                       what is wrong with a pattern or a template
    IGNORECASE VERBOSE ANCHORED MULTILINE DOTALL LOCALE
                                                flags; ANCHORED is for match as well

A compiled expression has match(string[, pos[, endpos[, flags]]]), which returns pairs of places,
one for the whole and one for each group, (-1, -1) where it took no part; or None. It looks for a
match anywhere, with ANCHORED at `pos` only.

The syntax is that of Python 1.5: (?iLmsx) anywhere, (?P<name>...) and (?P=name), (?:...),
(?#...), (?=...), (?!...), minimal repetitions; a letter that means nothing after a backslash
means itself. \\w, \\d, \\s and the ignoring of case speak of ASCII only; LOCALE changes nothing.

Patterns and strings are both str or both bytes. No Python has this module any more where Cordon
runs. It is written from the documentation of `re` in Python 1.5, and stands on the engine of
`re`, whose work is counted.
"""

import re as _re

from _pcre_translate import Problem as _Problem, code as _code, translated as _translated

__all__ = [
    "ANCHORED", "DOTALL", "IGNORECASE", "LOCALE", "MULTILINE", "VERBOSE", "error", "pcre_compile",
    "pcre_expand",
]

IGNORECASE = 0x0001
VERBOSE = 0x0002
ANCHORED = 0x0004
MULTILINE = 0x0008
DOTALL = 0x0010
LOCALE = 0x0200

_MEANINGS = (
    (IGNORECASE, _re.IGNORECASE), (VERBOSE, _re.VERBOSE), (MULTILINE, _re.MULTILINE),
    (DOTALL, _re.DOTALL),
)
_ALL = IGNORECASE | VERBOSE | ANCHORED | MULTILINE | DOTALL | LOCALE


class error(Exception):
    """What is wrong with a pattern or with a template."""


def _text(value, what):
    if isinstance(value, str):
        return value
    if isinstance(value, (bytes, bytearray)):
        return value.decode("latin-1")
    raise TypeError(f"{what} must be str or bytes, not {type(value).__name__}")


class Pcre:
    """A compiled regular expression; made by pcre_compile()."""

    __slots__ = ("_code", "_kind", "_anchored")

    def __init__(self, pattern, flags):
        text = _text(pattern, "a pattern")
        if "\0" in text:
            raise error("a pattern must not hold null characters")
        if flags & ~_ALL:
            raise error(f"unknown flags: {flags & ~_ALL:#x}")
        meant = 0
        for flag, meaning in _MEANINGS:
            if flags & flag:
                meant |= meaning
        self._anchored = bool(flags & ANCHORED)
        self._kind = str if isinstance(pattern, str) else bytes
        try:
            made, meant = _translated(text, meant)
            # The translation has left out what is written for the eye.
            meant &= ~_re.VERBOSE
            if self._kind is str:
                self._code = _re.compile(made, meant | _re.ASCII)
            else:
                self._code = _re.compile(made.encode("latin-1"), meant)
        except (_Problem, _re.error) as problem:
            raise error(getattr(problem, "msg", None) or str(problem)) from None

    def match(self, string, pos=0, endpos=None, flags=0):
        """Return the places of a match and of its groups, or None."""
        if not isinstance(string, self._kind):
            raise TypeError(f"a {self._kind.__name__} is needed, not {type(string).__name__}")
        if flags & ~ANCHORED:
            raise error(f"unknown flags: {flags & ~ANCHORED:#x}")
        find = self._code.match if flags & ANCHORED or self._anchored else self._code.search
        found = find(string, pos, len(string) if endpos is None else endpos)
        return None if found is None else found.regs


def pcre_compile(pattern, flags=0, groupindex=None):
    """Compile a pattern; names of groups and their numbers are put into a dict."""
    made = Pcre(pattern, flags)
    if groupindex is not None:
        groupindex.update(made._code.groupindex)
    return made


def pcre_expand(match, template):
    """Return a template in which \\1 or \\g<1> or \\g<name> are what a group has matched.

    `match` has a method group(). Characters that are escaped as in a pattern are put in as well;
    other escapes stay as they are."""
    text = _text(template, "a template")
    parts = []
    at = 0
    while (slash := text.find("\\", at)) >= 0:
        parts.append(text[at:slash])
        at = slash + 1
        c = text[at:at + 1]
        if found := _code(text, at, False):
            parts.append(found[0])
            at = found[1]
        elif c and c in "123456789":
            end = at + 1 + (text[at + 1:at + 2].isascii() and text[at + 1:at + 2].isdecimal())
            parts.append(_group(match, int(text[at:end])))
            at = end
        elif c == "g":
            end = text.find(">", at)
            if text[at + 1:at + 2] != "<" or end < 0:
                raise error("missing group name after \\g")
            name = text[at + 2:end]
            if not name or not name.isascii() or not (name.isdecimal() or name.isidentifier()):
                raise error(f"bad group name {name!r}")
            parts.append(_group(match, int(name) if name.isdecimal() else name))
            at = end + 1
        elif c and c in _CONTROLS:
            parts.append(_CONTROLS[c])
            at += 1
        else:
            # A backslash that is escaped is one; another stays with what follows.
            parts.append("\\" if c == "\\" else "\\" + c)
            at += 1
    made = "".join(parts) + text[at:]
    return made if isinstance(template, str) else made.encode("latin-1")


_CONTROLS = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


def _group(match, index):
    matched = match.group(index)
    if matched is None:
        raise error("group did not contribute to the match")
    return _text(matched, "what a group matched")
