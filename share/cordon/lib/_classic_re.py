"""The module re of the classic dialect.

Patterns are the machine's. Here they know only ASCII unless they are told to know Unicode, escapes
without a meaning stand for themselves, empty matches do not follow others, and what is found in a
unicode is unicode.
"""

import re as _machine

from _classic_operations import type_name
from _classic_types import made, unicode

__name__ = "re"
__version__ = "2.2.1"
__all__ = [
    "match", "search", "sub", "subn", "split", "findall", "compile", "purge", "template", "escape",
    "I", "L", "M", "S", "X", "U", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE",
    "UNICODE", "error", "finditer"]

T = TEMPLATE = 1
I = IGNORECASE = 2
L = LOCALE = 4
M = MULTILINE = 8
S = DOTALL = 16
U = UNICODE = 32
X = VERBOSE = 64
DEBUG = 128
_KEPT = I | M | S | X
_IN_TEXT = _machine.compile(r"\(\?([iLmsux]+)\)")
#: What may match nothing has one of these.
_MAY_BE_EMPTY = frozenset("*?{|^$\\(")
_WORDS = {
    "missing ), unterminated subpattern": "unbalanced parenthesis",
    "unterminated character set": "unexpected end of regular expression",
    "min repeat greater than max repeat": "bad repeat interval",
    "bad escape (end of pattern)": "bogus escape (end of line)",
    "missing ), unterminated comment": "unbalanced parenthesis",
    "unexpected end of pattern": "unexpected end of pattern",
    "missing group name": "missing group name",
}


class error(Exception):
    """What is wrong with a pattern."""

    __module__ = "sre_constants"


def _complaint(problem, is_template=False):
    words = problem.msg
    if words.startswith("invalid group reference"):
        number = words.rpartition(" ")[2]
        words = "invalid group reference"
        if not is_template and number.isdigit():
            words = "bogus escape: " + repr("\\" + number)
    elif is_template and words in ("missing group name", "missing >, unterminated name"):
        words = "unterminated group name"
    elif words.startswith("bad character range"):
        words = "bad character range"
    elif words.endswith("unterminated name") or words.startswith("missing <"):
        words = "unterminated name"
    elif words.startswith("incomplete escape") or words.startswith("bad escape \\"):
        words = f"bogus escape: {words.rpartition('escape ')[2]!r}"
    elif words.startswith("unknown group name "):
        words = "unknown group name: " + words[19:]
    elif words.startswith("unknown extension ?<"):
        words = "syntax error"
    elif words.startswith("unknown extension ?P"):
        words = "unknown specifier: " + words[18:]
    elif words.startswith("unknown extension ?"):
        words = "unexpected end of pattern"
    return error(_WORDS.get(words, words))


# MARK: What was found


def _shown(value):
    """What was found in a unicode."""
    if type(value) is str:
        return made(value)
    return tuple([_shown(one) for one in value]) if type(value) is tuple else value


class Match(object):
    """What was found in a text."""

    __slots__ = ("_match", "_pattern")
    __module__ = "_sre"

    def __init__(self, match, pattern):
        _set_match(self, match)
        _set_pattern(self, pattern)

    re = property(lambda self: _pattern(self))
    string = property(lambda self: _match(self).string)
    pos = property(lambda self: _match(self).pos)
    endpos = property(lambda self: _match(self).endpos)
    lastindex = property(lambda self: _match(self).lastindex)
    lastgroup = property(lambda self: _match(self).lastgroup)
    regs = property(lambda self: _match(self).regs)

    def group(self, *groups):
        """Return one or more groups."""
        found = _match(self).group(*groups)
        return _shown(found) if _is_unicode(self) else found

    def groups(self, default=None):
        """Return all groups."""
        if not _is_unicode(self):
            return _match(self).groups(default)
        return tuple([
            default if one is None else _shown(one) for one in _match(self).groups()])

    def groupdict(self, default=None):
        """Return the groups that have names."""
        if not _is_unicode(self):
            return _match(self).groupdict(default)
        found = _match(self).groupdict()
        return {name: default if one is None else _shown(one) for name, one in found.items()}

    def start(self, *group):
        """Return where a group begins."""
        return _match(self).start(*group)

    def end(self, *group):
        """Return where a group ends."""
        return _match(self).end(*group)

    def span(self, *group):
        """Return where a group begins and ends."""
        return _match(self).span(*group)

    def expand(self, template):
        """Return a template with the groups put in."""
        found = _expanded(_match(self), template)
        return made(found) if _is_unicode(self) or isinstance(template, unicode) else found

    def __repr__(self):
        return f"<_sre.SRE_Match object at {id(self):#x}>"

    def __copy__(self):
        raise TypeError("cannot copy this match object")

    def __deepcopy__(self, memo):
        raise TypeError("cannot deepcopy this match object")


def _is_unicode(match):
    return isinstance(_match(match).string, unicode)


_match, _set_match = Match._match.__get__, Match._match.__set__
_pattern, _set_pattern = Match._pattern.__get__, Match._pattern.__set__
del Match._match, Match._pattern
Match.__name__ = Match.__qualname__ = "SRE_Match"
setattr(Match, "__.native", True)
#: What a template says of a group.
_REFERENCE = _machine.compile(r"\\(?:\\|g<(\w*)>|([1-9]\d?))")


def _expanded(match, template):
    """A template with groups put in, in which escapes without a meaning stand for themselves."""
    template = str.__str__(template)
    while True:
        try:
            text = match.expand(template)
            break
        except _machine.PatternError as problem:
            template = _without_escape(problem, template, "\\\\", True)
        except IndexError as problem:
            name = str(problem).removeprefix("unknown group name ")
            raise IndexError("unknown group name: " + name) from None
    if None in match.groups():
        for one in _REFERENCE.finditer(template):
            name = one.group(1) or one.group(2)
            if name and match.group(int(name) if name.isdigit() else name) is None:
                raise error("unmatched group")
    return text


def _without_escape(problem, text, instead, is_template=False):
    """A text without the escape that the machine does not know."""
    place = problem.pos
    is_unknown = problem.msg.startswith("bad escape \\") and place is not None
    if not is_unknown or not text[place + 1:place + 2].isalpha():
        raise _complaint(problem, is_template) from None
    return text[:place] + instead + text[place + 1:]


# MARK: Patterns


class Pattern(object):
    """A compiled pattern."""

    __slots__ = ("_machine", "pattern", "flags", "_may_be_empty", "__weakref__")
    __module__ = "_sre"

    def __init__(self, pattern, flags):
        text, flags = _flagged(str.__str__(pattern), flags)
        self.pattern = pattern
        self.flags = flags
        _set_compiled(self, _compiled_text(text, flags))
        self._may_be_empty = not text or not _MAY_BE_EMPTY.isdisjoint(text)

    groups = property(lambda self: _compiled(self).groups)
    groupindex = property(lambda self: dict(_compiled(self).groupindex))

    def match(self, string, *places):
        """Match at the beginning of a text."""
        return self._found(_compiled(self).match(_text(string), *places), string)

    def search(self, string, *places):
        """Search a text for a match."""
        return self._found(_compiled(self).search(_text(string), *places), string)

    def _found(self, match, string):
        return None if match is None else Match(match, self)

    def findall(self, string, *places):
        """Return a list of all matches."""
        found = _compiled(self).findall(_text(string), *places)
        return [_shown(one) for one in found] if isinstance(string, unicode) else found

    def finditer(self, string, *places):
        """Return an iterator over all matches."""
        found = _compiled(self).finditer(_text(string), *places)
        return (Match(one, self) for one in found)

    def split(self, string, maxsplit=0):
        """Split a text where the pattern matches."""
        machine, string = _compiled(self), _text(string)
        if not self._may_be_empty:
            found = machine.split(string, maxsplit)
        else:
            found, place = [], 0
            for match in machine.finditer(string):
                if match.start() == match.end():
                    continue
                if maxsplit and len(found) >= maxsplit * (1 + machine.groups):
                    break
                found.append(string[place:match.start()])
                found += match.groups()
                place = match.end()
            found.append(string[place:])
        return [_shown(one) for one in found] if isinstance(string, unicode) else found

    def sub(self, repl, string, count=0):
        """Return the text with what matches replaced."""
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        """Return it, and how often something was replaced."""
        machine, string = _compiled(self), _text(string)
        is_unicode = isinstance(string, unicode)
        if not callable(repl):
            if not isinstance(repl, str):
                raise TypeError(f"object of type '{type_name(repl)}' has no len()")
            is_unicode = is_unicode or isinstance(_text(repl), unicode)
            template = str.__str__(repl)
            if "\\" not in template:
                if not self._may_be_empty:
                    text, number = machine.subn(template, string, count)
                    return _as_found(text, string, number, is_unicode)
                make = lambda match: template
            else:
                make = lambda match: _expanded(match, template)
        else:
            make = lambda match: repl(self._found(match, string))
        pieces, place, number = [], 0, 0
        for match in machine.finditer(string):
            start, end = match.span()
            if start == end == place and place > 0:
                continue
            pieces.append(string[place:start])
            new = make(match)
            if new is not None:
                if not isinstance(new, str):
                    kind = type_name(new)
                    raise TypeError(
                        f"sequence item {len(pieces) - 1}: expected string, {kind} found")
                is_unicode = is_unicode or isinstance(new, unicode)
                pieces.append(new)
            place = end
            number += 1
            if number == count:
                break
        pieces.append(string[place:])
        return _as_found("".join([str.__str__(one) for one in pieces]), string, number, is_unicode)

    def scanner(self, string, *places):
        """Return what searches a text again and again."""
        return _compiled(self).scanner(_text(string), *places)

    def __repr__(self):
        return f"<_sre.SRE_Pattern object at {id(self):#x}>"

    def __copy__(self):
        raise TypeError("cannot copy this pattern object")

    def __deepcopy__(self, memo):
        raise TypeError("cannot deepcopy this pattern object")

    def __reduce__(self):
        return compile, (self.pattern, self.flags)


Pattern.__name__ = Pattern.__qualname__ = "SRE_Pattern"
setattr(Pattern, "__.native", True)
_compiled, _set_compiled = Pattern._machine.__get__, Pattern._machine.__set__
del Pattern._machine
_pattern_type = Pattern


def _as_found(text, string, number, is_unicode):
    if number == 0:
        return string, 0
    return (made(text) if is_unicode else text), number


def _text(value):
    """The text that is searched."""
    if isinstance(value, str):
        return value
    text = getattr(type(value), "__.text", None)
    if text is not None:
        return text(value)
    if isinstance(value, bytearray):
        return value.decode("latin-1")
    raise TypeError("expected string or buffer")


def _flagged(text, flags):
    """A pattern without the flags in its text, and all its flags."""
    if "(?" not in text:
        return text, flags
    found = []

    def taken(match):
        found.append(match.group(1))
        return ""

    stripped = _IN_TEXT.sub(taken, text)
    for letters in found:
        for letter in letters:
            flags |= {"i": I, "L": L, "m": M, "s": S, "u": U, "x": X}[letter]
    return stripped, flags


def _compiled_text(text, flags):
    machine_flags = flags & _KEPT | (0 if flags & U else _machine.ASCII.value)
    while True:
        try:
            return _machine.compile(text, machine_flags)
        except _machine.PatternError as problem:
            text = _without_escape(problem, text, "")


_cache = {}


def _compile(pattern, flags=0):
    if type(pattern) is Pattern:
        if flags:
            raise ValueError("Cannot process flags argument with a compiled pattern")
        return pattern
    key = (type(pattern), pattern, flags) if isinstance(pattern, str) else None
    found = _cache.get(key)
    if found is None:
        if not isinstance(pattern, str):
            raise TypeError("first argument must be string or compiled pattern")
        if len(_cache) >= 100:
            _cache.clear()
        found = _cache[key] = Pattern(pattern, flags)
    return found


# MARK: Functions


def match(pattern, string, flags=0):
    """Try to apply the pattern at the start of the string."""
    return _compile(pattern, flags).match(string)


def search(pattern, string, flags=0):
    """Scan through string looking for a match to the pattern."""
    return _compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    """Return the string with what matches replaced."""
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """Return it, and how often something was replaced."""
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    """Split the source string by the occurrences of the pattern."""
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """Return a list of all non-overlapping matches in the string."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """Return an iterator over all non-overlapping matches in the string."""
    return _compile(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    """Compile a regular expression pattern, returning a pattern object."""
    return _compile(pattern, flags)


def template(pattern, flags=0):
    """Compile a template pattern, returning a pattern object."""
    return _compile(pattern, flags)


def purge():
    """Clear the regular expression cache."""
    _cache.clear()


def escape(pattern):
    """Escape all non-alphanumeric characters in pattern."""
    letters = []
    for one in str.__iter__(pattern):
        if one.isascii() and one.isalnum():
            letters.append(one)
        else:
            letters.append("\\000" if one == "\0" else "\\" + one)
    text = "".join(letters)
    return made(text) if isinstance(pattern, unicode) else text


class Scanner:
    """Scanner(lexicon[, flags]): takes a text apart as pairs of a phrase and an action say."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._phrases = [(_compile(phrase, flags), action) for phrase, action in lexicon]

    def scan(self, string):
        """scan(string) -> (list of what the actions have made, the rest)"""
        found, place = [], 0
        while True:
            for phrase, action in self._phrases:
                match = phrase.match(string, place)
                if match is not None:
                    break
            if match is None or match.end() == place:
                return found, string[place:]
            if callable(action):
                self.match = match
                action = action(self, match.group())
            if action is not None:
                found.append(action)
            place = match.end()


for _function in (match, search, sub, subn, split, findall, finditer, compile):
    _function.__qualname__ = f"<.re.{_function.__name__}>"
