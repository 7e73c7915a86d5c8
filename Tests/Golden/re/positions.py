# pos and endpos: clipped, counted in characters, and seen by look-behinds.
import re

p = re.compile(r"\w+")
for pos, end in [(0, 3), (2, 4), (-5, 99), (3, 1), (10, 12), (4, 4)]:
    m = p.search("ab cdé日x", pos, end)
    print(pos, end, m and (m.span(), m.group(), m.pos, m.endpos), p.findall("ab cdé日x", pos, end))
print(re.compile("(?<=a)b").match("ab", 1), re.compile("(?<=a)b").search("ab", 1), re.compile(r"\bb").search("ab", 1))
print(re.compile("b(?=c)").search("abc", 0, 2), re.compile("b$").search("abc", 0, 2), re.compile("b").fullmatch("abc", 1, 2))
print(p.search(string="ab", pos=1), p.match("ab", endpos=1), [m.span() for m in p.finditer("ab cd", 1, 4)])
for bad in ("a", 1.0, 10 ** 30, None):
    try:
        print(p.search("a", bad))
    except Exception as e:
        print(type(e).__name__)


class Index:
    def __index__(self):
        return 1


print(p.search("abc", Index(), True), p.search("abc", True))
text = "é" * 1000 + "x"
print(re.search("x", text).span(), [m.start() for m in re.finditer("é{100}", text)], re.compile("x").search(text, 1000))
