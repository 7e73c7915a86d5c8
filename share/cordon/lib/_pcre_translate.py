"""How a regular expression of Python 1.5 is written for the `re` of today.

What `re` has learned since is no syntax here: possessive repetitions, groups that look behind,
flags for a part. What it has forgotten is: flags that are set in the middle, and escapes of any
letter."""

import re as _re

FLAGS = {"i": _re.IGNORECASE, "L": 0, "m": _re.MULTILINE, "s": _re.DOTALL, "x": _re.VERBOSE}

_ESCAPES = frozenset("AZbBdDsSwW")
_CONTROLS = {"a": "\a", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_OCTAL = "01234567"
_HEX = "0123456789abcdefABCDEF"
_SPECIAL = frozenset(r"\.^$*+?{}[]()|-#&~ " + "\t\n\r\f\v")


class Problem(Exception):
    """What is wrong with a pattern."""


def quoted(c):
    return "\\" + c if c in _SPECIAL else c


def _run(text, start, characters, longest):
    """Where a run of some characters ends."""
    end = start
    while end < len(text) and end - start < longest and text[end] in characters:
        end += 1
    return end


def code(text, at, in_set):
    """The character that an escape means by its number, and where it ends; or None."""
    c = text[at:at + 1]
    if c == "x":
        end = _run(text, at + 1, _HEX, len(text))
        return (chr(int(text[max(at + 1, end - 2):end] or "0", 16)), end)
    if c and c in "0123456789":
        end = _run(text, at, _OCTAL, 3)
        if c == "0" or end - at == 3 or in_set and end > at:
            return chr(int(text[at:end], 8) & 255), end
    return None


class Translation:
    """A pattern that is read from its start."""

    def __init__(self, pattern, flags):
        self.text = pattern
        self.flags = flags
        self.at = 0
        self.made = []

    def run(self):
        """The pattern for `re`."""
        text = self.text
        can_repeat = False
        while self.at < len(text):
            c = text[self.at]
            if c == "\\":
                self.made.append(self._escape())
                can_repeat = True
            elif c == "[":
                self.made.append(self._set())
                can_repeat = True
            elif c == "(":
                can_repeat = self._open()
            elif c in "*+?" or c == "{" and self._braces():
                if not can_repeat:
                    raise Problem("nothing to repeat")
                self._repeat()
                can_repeat = False
            elif self.flags & _re.VERBOSE and c in " \t\n\r\f\v#":
                self._skip(c)
            else:
                self.made.append("\\{" if c == "{" else c)
                self.at += 1
                can_repeat = c not in "|"
        return "".join(self.made)

    def _skip(self, c):
        if c != "#":
            self.at += 1
            return
        end = self.text.find("\n", self.at)
        self.at = len(self.text) if end < 0 else end + 1

    def _escape(self):
        self.at += 1
        c = self.text[self.at:self.at + 1]
        if not c:
            raise Problem("\\ at end of pattern")
        if found := code(self.text, self.at, False):
            self.at = found[1]
            return quoted(found[0])
        if c.isdigit():
            end = _run(self.text, self.at, "0123456789", 2)
            number = self.text[self.at:end]
            self.at = end
            # What follows must not make the number longer.
            return f"(?:\\{number})"
        self.at += 1
        if c in _ESCAPES:
            return "\\" + c
        return quoted(_CONTROLS.get(c, c))

    def _braces(self):
        """Where the braces end that stand here, if they say how often; or 0."""
        text = self.text
        end = _run(text, self.at + 1, "0123456789", len(text))
        least = text[self.at + 1:end]
        most = least
        if text[end:end + 1] == ",":
            start = end + 1
            end = _run(text, start, "0123456789", len(text))
            most = text[start:end]
            if not least and not most:
                return 0
        elif not least:
            return 0
        if text[end:end + 1] != "}":
            return 0
        for number in (least, most):
            if len(number) > 5 or number and int(number) > 65535:
                raise Problem("number too big in {} quantifier")
        if least and most and int(most) < int(least):
            raise Problem("numbers out of order in {} quantifier")
        return end + 1

    def _repeat(self):
        start = self.at
        end = self._braces() if self.text[start] == "{" else start + 1
        if self.text[end:end + 1] == "?":
            end += 1
        self.made.append(self.text[start:end])
        self.at = end

    def _open(self):
        """A parenthesis; whether a repetition may follow it."""
        text = self.text
        start = self.at
        if text[start + 1:start + 2] != "?":
            self.made.append("(")
            self.at += 1
            return False
        kind = text[start + 2:start + 3]
        if kind in (":", "=", "!"):
            self.made.append(text[start:start + 3])
            self.at += 3
            return False
        if kind == "#":
            end = text.find(")", start)
            if end < 0:
                raise Problem("missing ) after comment")
            self.at = end + 1
            return False
        if kind == "P":
            end = text.find(")" if text[start + 3:start + 4] == "=" else ">", start)
            if end < 0 or text[start + 3:start + 4] not in ("<", "="):
                raise Problem("unrecognized character after (?P")
            name = text[start + 4:end]
            if not name.isascii() or not name.isidentifier():
                raise Problem(f"bad group name {name!r}")
            self.made.append(text[start:end + 1])
            self.at = end + 1
            return text[start + 3] == "="
        end = _run(text, start + 2, "iLmsx", len(text))
        if end == start + 2 or text[end:end + 1] != ")":
            raise Problem("unrecognized character after (?")
        for letter in text[start + 2:end]:
            self.flags |= FLAGS[letter]
        self.at = end + 1
        return False

    def _set(self):
        """A set, with each of its members escaped."""
        text = self.text
        self.at += 1
        made = "["
        if text[self.at:self.at + 1] == "^":
            made += "^"
            self.at += 1
        first = True
        while True:
            if self.at >= len(text):
                raise Problem("missing terminating ] for character class")
            if text[self.at] == "]" and not first:
                self.at += 1
                return made + "]"
            first = False
            low = self._member()
            after = text[self.at + 1:self.at + 2]
            if text[self.at:self.at + 1] != "-" or after in ("", "]") or len(low) > 1:
                made += low if len(low) > 1 else quoted(low)
                continue
            self.at += 1
            high = self._member()
            if len(high) > 1:
                made += quoted(low) + "\\-" + high
            elif high < low:
                raise Problem("range out of order in character class")
            else:
                made += f"{quoted(low)}-{quoted(high)}"

    def _member(self):
        """A character of a set, or one of the sets that have a letter."""
        c = self.text[self.at]
        self.at += 1
        if c != "\\":
            return c
        c = self.text[self.at:self.at + 1]
        if not c:
            raise Problem("missing terminating ] for character class")
        if found := code(self.text, self.at, True):
            self.at = found[1]
            return found[0]
        self.at += 1
        if c in "dDsSwW":
            return "\\" + c
        return "\b" if c == "b" else _CONTROLS.get(c, c)


def translated(pattern, flags):
    """The pattern for `re`, and its flags with those that it sets itself."""
    while True:
        translation = Translation(pattern, flags)
        made = translation.run()
        if translation.flags == flags:
            return made, flags
        # What the pattern sets holds for all of it.
        flags = translation.flags
