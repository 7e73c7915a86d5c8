"""How a regular expression of the module `regex` is written for `re`.

`Reader` cuts a pattern into tokens as its syntax flags say; `translated` puts them together
again. The pattern is a str whose characters stand for those that are matched, one for one."""

import regex_syntax as _syntax

_REPEATS = {"star": "*", "plus": "+", "optional": "?"}
_SPECIAL = frozenset(r"\.^$*+?{}[]()|-#&~ ")
_WORD = "[a-zA-Z0-9]"
_SIMPLE = {
    "any": ".", "line start": "(?m:^)", "line end": "(?m:$)",
    "word": _WORD, "not word": "[^a-zA-Z0-9]",
    "text start": r"\A", "text end": r"\Z",
    "word start": f"(?<!{_WORD})(?={_WORD})",
    "word end": f"(?<={_WORD})(?!{_WORD})",
    "boundary": f"(?:(?<!{_WORD})(?={_WORD})|(?<={_WORD})(?!{_WORD}))",
    "not boundary": f"(?:(?<={_WORD})(?={_WORD})|(?<!{_WORD})(?!{_WORD}))",
}
_GNU = {
    "w": "word", "W": "not word", "<": "word start", ">": "word end", "b": "boundary",
    "B": "not boundary", "`": "text start", "'": "text end", "v": "long reference",
}
_ANSI = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_HEX = "0123456789abcdefABCDEF"


class Problem(Exception):
    """What is wrong with a pattern."""


def _quoted(c):
    return "\\" + c if c in _SPECIAL else c


class Reader:
    """The tokens of a pattern, as pairs of a kind and what belongs to it."""

    def __init__(self, pattern, flags):
        self.pattern = pattern
        self.flags = flags
        self.at = 0

    def _take(self, what):
        if self.at >= len(self.pattern):
            raise Problem(f"{what} at the end of the pattern")
        self.at += 1
        return self.pattern[self.at - 1]

    def next(self):
        """The next token; None at the end. What stands where it cannot act is for the caller."""
        if self.at >= len(self.pattern):
            return None
        flags = self.flags
        c = self._take("a character")
        if c == "\\":
            return self._escape(self._take("a backslash"))
        if c == ".":
            return "any", c
        if c == "^":
            return "line start", c
        if c == "$":
            return "line end", c
        if c == "*":
            return "star", c
        if c in "+?" and not flags & _syntax.RE_BK_PLUS_QM:
            return ("plus" if c == "+" else "optional"), c
        if c == "|" and flags & _syntax.RE_NO_BK_VBAR:
            return "or", c
        if c == "\n" and flags & _syntax.RE_NEWLINE_OR:
            return "or", c
        if c in "()" and flags & _syntax.RE_NO_BK_PARENS:
            return ("open" if c == "(" else "close"), c
        if c == "[":
            return "set", self._set()
        return "character", c

    def _escape(self, c):
        flags = self.flags
        if c in "()" and not flags & _syntax.RE_NO_BK_PARENS:
            return ("open" if c == "(" else "close"), c
        if c == "|" and not flags & _syntax.RE_NO_BK_VBAR:
            return "or", c
        if c in "+?" and flags & _syntax.RE_BK_PLUS_QM:
            return ("plus" if c == "+" else "optional"), c
        if "1" <= c <= "9":
            return "reference", int(c)
        if c in _GNU and not flags & _syntax.RE_NO_GNU_EXTENSIONS:
            kind = _GNU[c]
            if kind != "long reference":
                return kind, c
            digits = self.pattern[self.at:self.at + 2]
            self.at += 2
            if len(digits) < 2 or not (digits.isascii() and digits.isdecimal()) or digits == "00":
                raise Problem("\\v needs a number of two digits, from 01 to 99")
            return "reference", int(digits)
        if flags & _syntax.RE_ANSI_HEX:
            if c in _ANSI:
                return "character", _ANSI[c]
            if c == "x":
                digits = self.pattern[self.at:self.at + 2]
                self.at += 2
                if len(digits) < 2 or digits.strip(_HEX):
                    raise Problem("\\x needs two hexadecimal digits")
                return "character", chr(int(digits, 16))
        return "character", c

    def _set(self):
        """Whether a set is complemented, and its ranges."""
        complemented = self.pattern[self.at:self.at + 1] == "^"
        self.at += complemented
        ranges = []
        while (c := self._take("an unfinished set")) != "]" or not ranges:
            last = c
            after = self.pattern[self.at:self.at + 2]
            if after[:1] == "-" and after != "-]":
                self.at += 1
                last = self._take("an unfinished set")
            ranges.append((c, last))
        return complemented, ranges

    def following(self):
        """The kind of the token after the present one, which is still to come; None at the end."""
        before = self.at
        try:
            token = self.next()
        except Problem:
            return "problem"
        finally:
            self.at = before
        return token and token[0]


class _Group:
    """A group that is being read: its number, its alternatives, the pieces of the present one."""

    def __init__(self, number):
        self.number = number
        self.pieces = []
        self.alternatives = []
        self.at_start = True
        #: Anchors that stand outside of all alternatives.
        self.first = self.last = ""

    def next_alternative(self):
        self.alternatives.append("".join(self.pieces))
        self.pieces = []
        self.at_start = True

    def text(self):
        self.next_alternative()
        inside = "|".join(self.alternatives)
        if self.first or self.last:
            inside = f"{self.first}(?:{inside}){self.last}"
        return inside if self.number == 0 else f"({inside})"


def translated(pattern, flags, translate):
    """The pattern for `re`, with each of its characters looked up in a table."""
    reader = Reader(pattern, flags)
    everywhere = flags & _syntax.RE_CONTEXT_INDEP_OPS
    tight = flags & _syntax.RE_TIGHT_VBAR
    groups = [_Group(0)]
    count = 0
    closed = set()
    while token := reader.next():
        kind, value = token
        group = groups[-1]
        starts = group.at_start
        group.at_start = False
        if kind in _REPEATS:
            if group.pieces and not starts:
                group.pieces.append(f"(?:{group.pieces.pop()}){_REPEATS[kind]}")
                continue
            if everywhere:
                raise Problem(f"nothing to repeat before {value!r}")
            kind = "character"
        elif kind == "line start":
            if starts or everywhere:
                # What follows is still the start: a star there is a star.
                group.at_start = starts
                if tight and not group.alternatives and not group.pieces:
                    group.first = _SIMPLE[kind]
                    continue
            else:
                kind = "character"
        elif kind == "line end":
            following = reader.following()
            if following in (None, "or", "close"):
                if tight and following != "or":
                    group.last = _SIMPLE[kind]
                    continue
            elif not everywhere:
                kind = "character"
        if kind == "character":
            group.pieces.append(_quoted(_looked_up(value, translate)))
        elif kind == "set":
            group.pieces.append(_set_text(*value, translate))
        elif kind == "or":
            group.next_alternative()
        elif kind == "open":
            count += 1
            if count > 99:
                raise Problem("more than 99 groups")
            groups.append(_Group(count))
        elif kind == "close":
            if len(groups) == 1:
                raise Problem("a group is closed that was not opened")
            groups.pop()
            closed.add(group.number)
            groups[-1].pieces.append(group.text())
        elif kind == "reference":
            if value not in closed:
                raise Problem(f"there is no group {value} before the reference to it")
            group.pieces.append(f"(?:\\{value})")
        else:
            group.pieces.append(_SIMPLE[kind])
    if len(groups) > 1:
        raise Problem("a group is not closed")
    return groups[0].text(), count


def _looked_up(c, translate):
    return translate[ord(c)] if translate is not None and c <= "\xff" else c


def _set_text(complemented, ranges, translate):
    members = []
    for first, last in ranges:
        if last < first:
            continue
        if translate is None:
            members.append((first, last))
            continue
        for number in range(ord(first), min(ord(last), 255) + 1):
            members.append((translate[number], translate[number]))
        if last > "\xff":
            members.append((max(first, "\u0100"), last))
    if not members:
        return r"[\s\S]" if complemented else "(?!)"
    text = "".join(_quoted(a) if a == b else f"{_quoted(a)}-{_quoted(b)}" for a, b in members)
    return f"[{'^' if complemented else ''}{text}]"
