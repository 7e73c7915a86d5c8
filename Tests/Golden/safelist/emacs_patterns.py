# differs: CPython has no regex; what its documentation says is tried here
# options: -r
import regex
import regex_syntax

print(regex.match("a*", "aaab"), regex.match("b", "aaab"), regex.search("b", "aaab"), regex.search("x","abc"))
p = regex.compile(r"\(the\|a\) \(\w+\)")
print(p.search("see the dog"), p.regs, p.last, p.group(0), p.group(1,2), p.group(3))
print(p.match("zz"), p.regs, p.last)
try:
    p.group(0)
except regex.error as e:
    print(e)
s = regex.symcomp(r"\(<id>[a-z][a-z0-9]*\)=\(<v>.*\)")
print(s.match("abc1=foo"), s.group("id"), s.group("id","v"), s.groupindex, s.realpat, s.givenpat)
print(regex.compile("hello", regex.casefold).search("Say HELLO"))
print(regex.compile("[A-C]x", regex.casefold).search("zBX"))
print(regex.match("*a", "*a"), regex.match("a^b", "a^b"), regex.match("a$b","a$b"), regex.match("(a)", "(a)"), regex.match("a|b","a|b"))
print(regex.search("^b", "a\nb"), regex.search("a$", "a\nb"), regex.search(r"\`b", "a\nb"), regex.search(r"a\'", "a\nb"))
print(regex.search(r"\<b", "ab b"), regex.search(r"b\>", "bb b"), regex.search(r"\bb", "ab_b"), regex.search(r"\Bb", "b ab"))
print(regex.match(r"\(.+\) \1", "the the"), regex.match(r"\(.+\) \v01", "the the"),regex.match(r"\(.+\) \1", "the end"))
print(regex.match("[]a]+", "]a]b"), regex.match("[^]a]+", "xy]"), regex.match("[a-]+", "a-b"), regex.match(r"[\]+", "\\\\x"))
print(regex.match("a**", "aaa"), regex.match("a*+", "aaa"), regex.match(r"\(a*\)*b", "aab"))
print(regex.set_syntax(regex_syntax.RE_SYNTAX_AWK), regex.get_syntax())
print(regex.match("(a|b)+", "abac"), regex.match(r"\(a", "(a"))
for bad in ("*a", "(a", "a)", "[a", "\\", "\\2(a)"):
    try:
        print(regex.match(bad, "x"))
    except regex.error as e:
        print(bad, "error:", e)
regex.set_syntax(regex_syntax.RE_SYNTAX_GREP)
print(regex.match("a+", "a+"), regex.match(r"a\+", "aaa"), regex.match("x\na", "a"))
regex.set_syntax(regex_syntax.RE_TIGHT_VBAR | regex_syntax.RE_NO_BK_VBAR)
print(regex.match("^a|b$", "b"), regex.search("^a|b$", "cb"), regex.match("^a|b$", "ac"), regex.search("^a|b$", "xb"))
regex.set_syntax(regex_syntax.RE_NO_BK_VBAR)
print(regex.match("^a|b$", "b"), regex.search("^a|b$", "cb"), regex.match("^a|b$", "ac"), regex.search("^a|b$", "xb"))
regex.set_syntax(regex_syntax.RE_ANSI_HEX)
print(regex.match(r"\n\x41\t", "\nA\t"))
regex.set_syntax(regex_syntax.RE_NO_GNU_EXTENSIONS)
print(regex.match(r"\w", "w"), regex.match(r"\w", "a"))
regex.set_syntax(0)
print(regex.match(b"a*", b"aa"), regex.compile(b"\xe9+", regex.casefold).match(b"\xe9\xe9"))


def refused(function, *arguments):
    try:
        print(function(*arguments))
    except (regex.error, TypeError, RecursionError) as problem:
        print(type(problem).__name__, problem)


refused(regex.match, "a", b"a")
refused(regex.match, 5, "a")
refused(regex.compile, "a", "short")
refused(regex.compile, b"a", "\u0100" * 256)
refused(regex.compile("a").match, "a", 2)
refused(regex.compile("a").search, "a", -1)
refused(regex.symcomp, r"\(<a-b>x\)")
refused(regex.symcomp, r"\(<a>x\)\(<a>y\)")
refused(regex.symcomp, r"\(<a")
refused(s.group, "nothing")
refused(s.group, 100)
refused(s.group)
refused(regex.compile, r"\(x\)" * 100)
refused(regex.compile, r"\v99")
refused(regex.compile, r"\(a\1\)")
