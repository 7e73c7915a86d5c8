# oracle: 3.13
"""Templates and formats made of pieces, and the words of a text."""

import string

from cases import Numbers, case, end, line

numbers = Numbers(18)
PIECES = ["$", "$$", "$a", "${a}", "${b", "$b}", "x", " ", "$1", "${}", "$_c", "${a b}", "\n", "$A", "\xe9"]
FIELDS = ["{}", "{0}", "{a}", "{a!r}", "{0:>5}", "{b.real}", "{c[1]}", "{c[key]}", "{{", "}}", "{", "}", "{!x}",
          "{a:{0}}", "text", "{:%}", "{0!s:*^7}", "{a.}", "{c[}", "{1}"]
names = {"a": "word", "b": 3, "_c": "C", "A": 1.5}


def substituted(text):
    return string.Template(text).substitute(names)


def safely(text):
    return string.Template(text).safe_substitute(names)


def formatted(text):
    return string.Formatter().format(text, 7, a="word", b=3, c={"key": 1, 1: "one"})


def parsed(text):
    return list(string.Formatter().parse(text))


def identifiers(text):
    return [string.Template(text).get_identifiers(), string.Template(text).is_valid()]


for _ in range(220):
    text = "".join([numbers.choice(PIECES) for _ in range(numbers.below(5))])
    case(substituted, text)
    case(safely, text)
    case(identifiers, text)
    text = "".join([numbers.choice(FIELDS) for _ in range(numbers.below(4))])
    case(formatted, text)
    case(parsed, text)
    case(string.capwords, numbers.text(numbers.below(12), "ab C\t\n"))
for name in sorted(dir(string)):
    if not name.startswith("_") and isinstance(getattr(string, name), str):
        line(name, repr(getattr(string, name)))
end()
