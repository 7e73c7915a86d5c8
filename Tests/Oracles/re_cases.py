# oracle: 3.13
"""Patterns made of pieces over small alphabets: what they find, replace and split, and what is wrong."""

import re

from cases import Numbers, end, line

numbers = Numbers(20)
ATOMS = ["a", "b", "c", ".", "[ab]", "[^a]", r"\d", r"\w", r"\s", r"\b", "^", "$", r"\Z", r"\1", "(?P<n>a)", "(?=b)",
         "(?!b)", "(?<=a)", "(?<!a)", "(?:ab|b)", r"[\w-]", "(?i:A)", "(?>a|ab)", r"\.", "(?#x)"]
WRONG = ["(", ")", "[", "a**", "*", "{", "a{2,1}", r"\q", "(?P<1>a)", "(?P=x)", "[b-a]", "(?z)", "a{1}{2}", "(?<=a+)"]


EMPTY = frozenset([r"\b", "^", "$", r"\Z", r"\1", "(?=b)", "(?!b)", "(?<=a)", "(?<!a)", "(?#x)"])


def pattern(depth):
    """A pattern, and whether it may match nothing. What may is not repeated: which of several empty
    matches a group keeps is not told anywhere, and engines differ."""
    kind = numbers.below(7)
    if depth == 0 or kind < 2:
        atom = numbers.choice(ATOMS)
        return atom, atom in EMPTY
    if numbers.one_in(30):
        return numbers.choice(WRONG), False
    one, is_empty = pattern(depth - 1)
    if kind < 4:
        other, too = pattern(depth - 1)
        return one + other, is_empty and too
    if kind == 4 or is_empty:
        other, too = pattern(depth - 1)
        return "(%s|%s)" % (one, other), is_empty or too
    repeat = numbers.choice(["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{,2}", "++", "*+"])
    return "(%s)%s" % (one, repeat), repeat[0] in "*?" or "," in repeat


for i in range(600):
    text = numbers.text(numbers.below(10), "abcA .\n1")
    given = pattern(3)[0]
    if numbers.one_in(10):
        # A condition on a group that is closed.
        given = "(a)?b?(?(1)%s|%s)" % (given, pattern(2)[0])
    flags = numbers.choice([0, 0, re.I, re.M, re.S, re.X, re.A])
    is_bytes = i % 3 == 0
    words = [word.encode() if is_bytes else word for word in (given, text, r"[\g<0>]")]
    try:
        p = re.compile(words[0], flags)
    except re.error as problem:
        line(repr(words[0]), "error", str(problem))
        continue
    match = p.search(words[1])
    line(repr(words[0]), repr(words[1]), "=>", repr(match and (match.regs, match.lastindex)),
         repr(p.match(words[1], 1)), repr(p.fullmatch(words[1])))
    line("   ", repr(p.findall(words[1])), repr(p.split(words[1])), repr(p.subn(words[2], words[1])))
end()
