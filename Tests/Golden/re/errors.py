# Each problem of a pattern has its message and place.
import re

patterns = """a** a*{2} * ^* (?:+) a{2,1} a{99999999999} [ [a [^ [b-a] [a-\\d] [\\d-a] ( (?:a (a)) a) (? (?P (?P< (?P<a
(?P<1>x) (?P<a>x)(?P<a>y) (?P=a) (?P=a (?P>a) (?<a) (?< (?<=a (?<=a*) (?<!a|bc) (?z) (?i (?i-i:a) (?a-u:x) (?-a:x)
(?ia)a(?i) a(?i)b (?L)a (?au)a (?#a (?(0)a) (?(1)a) (?(1 (?(a)b) (a)(?(1)b|c|d) (?(<)a) \\ \\q \\x1 [\\x] \\u12 \\U0000110 \\U00110000
\\N \\N{ \\N{nothing} \\8 (a)\\2 (\\1) \\400 [\\8] [\\400] (?<=(a)\\1) (?P<a>(?P=a)) (?<=(?(1)a))(a) x(?-i)y (?i:a (?-:a) (?ii-:a)""".split()
for pattern in patterns + ["a\n(\n*", "\n\n  [", "(?x) a # b\n *", "(?P<a b>c)", "(?P=é)"]:
    try:
        print(ascii(pattern), re.compile(pattern))
    except (re.error, OverflowError, ValueError) as e:
        print(ascii(pattern), type(e).__name__, ascii(str(e)),
              *(getattr(e, name, None) for name in ("pos", "lineno", "colno")))
for pattern in [b"(?u)a", b"(?P<\xe9>a)", b"\\u1234", b"\\N{DIGIT ONE}", b"(?<\xe9)", b"\\x"]:
    try:
        print(pattern, re.compile(pattern))
    except re.error as e:
        print(pattern, ascii(e.msg), e.pos, e.pattern == pattern)
