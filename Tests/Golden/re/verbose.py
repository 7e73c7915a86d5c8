# Verbose patterns, comments and flags inside.
import re

p = re.compile(r"""
    (?P<whole> \d + )   # digits
    (?: \. (?P<part> \d* ) ) ?  [ ] \# [#]  # escaped
    """, re.X)
print(p.match("12.5 ##").groupdict())
print(re.findall("(?x) a b # c", "ab c"), re.findall("(?x: a b ) c", "ab c"), re.findall("a(?#comment)b", "ab"), re.findall("(?x)(?-x: a)b", " ab"))
print(re.findall("(?x)[a b]", "a b"), re.findall("(?x)a\\ b", "a b"), re.findall("(?xi)A  B", "ab"), re.findall("(?s-m:.)", "\n"), re.findall("(?x) a {2}", "aa"))
print(re.compile("(?im)a").flags, re.compile("(?a)a").flags, re.compile(b"(?L)a").flags, re.compile("(?u)a").flags, re.compile("a", 0).flags)
