# Templates, functions and counts of sub and subn.
import re

print(re.sub(r"(\w+) (\w+)", r"\2 \1", "a b c d"), re.sub("(?P<x>a)(b)?", r"[\g<x>\g<2>\g<0>\1]", "ab a"))
print(re.sub("a", r"\n\t\\\a\0\07\101\x".replace("\\x", ""), "a").encode(), re.sub("a", "\\\\", "bab"), re.sub("a", r"\.", "a"))
print(re.sub("a", "b", "aaaa", count=2), re.subn("a", "b", "aaaa"), re.subn("a", "b", "c"))
print(re.sub("a|b", lambda m: {"a": "1", "b": "2"}[m[0]], "cab"), re.sub("a", lambda m: None, "aba"), re.sub("a", lambda m: r"\1", "a"))
print(re.sub(b"(a)(b)?", rb"<\2\g<1>>", b"aab"), re.sub("(é)", r"\1\1", "aéb"), re.sub("b", "日", "abc"))
print(re.sub("(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)", r"\11\g<1>1", "abcdefghijk"))
s = "nothing here"
print(re.sub("z", "y", s) is s, re.compile("a").sub("b", "a", 0), re.compile("a").subn(repl="b", string="aa", count=1))
for template in ["\\", r"\g", r"\g<", r"\g<>", r"\g<a", r"\g<1a>", r"\g<2>", r"\2", r"\g<z>", r"\400", r"\q", r"\g<-1>", r"\99", "a\n\\8"]:
    try:
        print(ascii(template), re.sub("(a)", template, "a"))
    except (re.error, IndexError) as e:
        print(ascii(template), type(e).__name__, ascii(str(e)), getattr(e, "pos", None))
print(re.match("(a)(b)?", "a").expand(r"\1-\2-\g<0>"), re.match(b"(a)", b"a").expand(rb"\1\1"))
for call in [lambda: re.sub("a", "b", "a", 1, 2, 3), lambda: re.sub("a", "b", "a", 1, count=1), lambda: re.split("a", "a", 1, maxsplit=1)]:
    try:
        print(call())
    except TypeError as e:
        print(e)
