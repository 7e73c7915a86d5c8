"""Regular expressions.

Patterns are compiled and matched by the native module _re; here are the functions that take a
pattern as text, the flags, the exception, and the cache of compiled patterns.
"""

import _re
import copyreg
from _re import Match, Pattern
from re._flags import RegexFlag, global_flags

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile",
    "purge", "escape", "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII",
    "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag",
    "PatternError",
]

__version__ = "2.2.1"

globals().update(global_flags)


class PatternError(Exception):
    """Raised for a pattern or a replacement that cannot be read.

    msg is the problem without its place, pattern the text and pos the index where it lies, or
    None; lineno and colno say the same in lines and columns.
    """

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = f"{msg} at position {pos}"
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


error = PatternError


def match(pattern, string, flags=0):
    """Apply the pattern at the start of the string; return a Match, or None."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Apply the pattern to all of the string; return a Match, or None."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """Look through the string for the pattern; return a Match, or None."""
    return _compile(pattern, flags).search(string)


class _NotGiven(int):
    pass


_not_given = _NotGiven(0)


def _positional(name, args, given, names, required):
    """Arguments given by position after the string, which may also be given by name."""
    if len(args) > len(names):
        raise TypeError(
            f"{name}() takes from {required} to {required + len(names)} positional arguments "
            f"but {required + len(args)} were given")
    for keyword, value in zip(names, given[:len(args)]):
        if value is not _not_given:
            raise TypeError(f"{name}() got multiple values for argument {keyword!r}")
    _re.warn_positional(names[0])
    return *args, *given[len(args):]


def sub(pattern, repl, string, *args, count=_not_given, flags=_not_given):
    """Replace the leftmost occurrences of the pattern that do not overlap.

    repl is text, in which escapes and references to groups are processed, or a function that gets
    the Match and returns the text. At most count occurrences are replaced, all when it is 0.
    """
    if args:
        count, flags = _positional("sub", args, (count, flags), ("count", "flags"), 3)
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_not_given, flags=_not_given):
    """As sub, but return the new string and the number of replacements."""
    if args:
        count, flags = _positional("subn", args, (count, flags), ("count", "flags"), 3)
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_not_given, flags=_not_given):
    """Split the string at the occurrences of the pattern.

    What groups of the pattern matched stands between the parts. There are at most maxsplit splits,
    if it is not 0.
    """
    if args:
        maxsplit, flags = _positional("split", args, (maxsplit, flags), ("maxsplit", "flags"), 2)
    return _compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """Return all matches that do not overlap: texts, or tuples of the groups' texts."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """Return an iterator over all matches that do not overlap."""
    return _compile(pattern, flags).finditer(string)


def compile(pattern, flags=0):
    """Compile a pattern."""
    return _compile(pattern, flags)


def purge():
    """Forget the compiled patterns."""
    _cache.clear()


_special = {ord(c): "\\" + c for c in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    """Escape the characters that mean something in a pattern."""
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return str(pattern, "latin1").translate(_special).encode("latin1")


_cache = {}
_MAXCACHE = 512


def _compile(pattern, flags):
    if flags is _not_given:
        flags = 0
    elif flags.__class__ is RegexFlag:
        flags = flags.value
    # Only exact values are keys: others say themselves what they are equal to.
    kind = type(pattern)
    is_exact = (kind is str or kind is bytes) and type(flags) is int
    if is_exact:
        try:
            return _cache[kind, pattern, flags]
        except KeyError:
            pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes, bytearray, memoryview)):
        raise TypeError("first argument must be string or compiled pattern")
    if flags & 128:
        raise NotImplementedError("not supported yet: re.DEBUG")
    compiled = _re.compile(pattern, flags)
    if not is_exact:
        return compiled
    if len(_cache) >= _MAXCACHE:
        # The oldest goes.
        del _cache[next(iter(_cache))]
    _cache[kind, pattern, flags] = compiled
    return compiled


def _pickle(pattern):
    return _compile, (pattern.pattern, pattern.flags)


copyreg.pickle(Pattern, _pickle, _compile)


class Scanner:
    """Splits text into tokens by a lexicon of patterns and actions."""

    def __init__(self, lexicon, flags=0):
        if isinstance(flags, RegexFlag):
            flags = flags.value
        self.lexicon = lexicon
        phrases = [_re.compile(phrase, flags).groups for phrase, action in lexicon]
        self._last = []
        number = 0
        for groups in phrases:
            number += 1
            self._last.append(number)
            number += groups
        self._actions = dict(zip(self._last, (action for phrase, action in lexicon)))
        self.scanner = _re.compile(
            "|".join(f"({phrase})" for phrase, action in lexicon), flags)

    def scan(self, string):
        """Return the list of what the actions made of the tokens, and the text that is left."""
        result = []
        end = 0
        match = self.scanner.scanner(string).match
        while (found := match()) and found.end() > end:
            action = self._actions[found.lastindex]
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            end = found.end()
        return result, string[end:]
