# finditer, pattern.scanner and re.Scanner.
import re

it = re.finditer("a(.)", "abacad")
print(iter(it) is it, next(it).group(1), [m.group(1) for m in it], list(it))
s = re.compile(r"\w").scanner("ab c")
print(s.match(), s.match(), s.match(), s.search(), s.pattern)
s = re.compile(r"\w").scanner("ab c", 1, 3)
print(s.search(), s.search(), s.search())
scanner = re.Scanner([
    (r"[a-zA-Z_]\w*", lambda scanner, token: token), (r"\d+\.\d*", lambda scanner, token: float(token)),
    (r"\d+", lambda scanner, token: int(token)), (r"=|\+|-|\*|/", lambda scanner, token: "op" + token), (r"\s+", None), ("!", "bang"),
])
print(scanner.scan("sum = 3*foo + 312.50+bar!"), scanner.scan("1 ? 2"), scanner.scan(""))
print(re.Scanner([("(?:a)b", lambda s, t: s.match.span()), ("B", 1)], re.I).scan("abb"))
for m in re.finditer(r"(?P<number>\d+)|(?P<word>\w+)", "12 ab"):
    print(m.lastgroup, m.group())
