# differs: CPython has no pcre; what the documentation of 1.5 says is tried here
# options: -r
import re

from pcre import *

names = {}
p = pcre_compile(r"(?P<a>\w+)\s(?P<b>\w+)?", 0, names)
print(names, p.match("  foo bar"), p.match("  foo bar", 0, 9, ANCHORED), p.match("xx foo", 3))
print(pcre_compile("(a)|(b)", IGNORECASE).match("xB"), pcre_compile("a (?i)b # c", VERBOSE).match("AB"))
print(pcre_compile(r"\q\_\-", 0).match("q_-"), pcre_compile(r"[\w-]+[[:]x[a\-z]", 0).match("a-b[x-"))
print(pcre_compile(r"^b$", MULTILINE).match("a\nb\nc"), pcre_compile("a.b", DOTALL).match("a\nb"))
print(pcre_compile(r"\x41\101\0", 0).match("AA\0"), pcre_compile(r"(a)\1b{2,3}?", 0).match("aabbb"), pcre_compile("a{,2}x{y", 0).match("aax{y"))
print(pcre_compile(r"\w+", 0).match("é"), pcre_compile(rb"\w+", 0).match(b"ab"))
for bad in [
    "a++", "*", "(?<=a)b", "(?>a)", "(?i:a)", "(", ")", "[a", "a{3,2}", "\\", "(?P<1>a)", "(?P=x)", "a\0",
    "a{99999}", "[z-a]", "(?", "(?#", "(?P<", r"\1", "(" * 20000,
]:
    try:
        print(bad[:9], pcre_compile(bad, 0))
    except (error, RecursionError) as e:
        print(ascii(bad[:9]), "error:", e)
m = re.match("(?P<x>a)(b)?", "a")
print(ascii(pcre_expand(m, r"[\1\g<x>\n\\\j\0\g<1>]")))
for bad in [r"\2", r"\g", r"\g<", r"\g<>", r"\g<!>"]:
    try:
        print(pcre_expand(m, bad))
    except (error, RecursionError) as e:
        print(bad, "error:", e)
