# Anchors: the whole text, lines, the place before a last newline.
import re

text = "one\ntwo\nthree\n"
print(re.findall(r"^\w+", text), re.findall(r"(?m)^\w+", text))
print(re.findall(r"\w+$", text), re.findall(r"\w+$", text, re.M))
print(re.findall(r"\w+\Z", text), re.findall(r"\w+\Z", text.strip()))
print([m.start() for m in re.finditer(r"(?m)^", text)])
print([m.start() for m in re.finditer(r"(?m)$", text)])
print([m.start() for m in re.finditer(r"$", text)], [m.start() for m in re.finditer(r"\Z", text)])
print([m.start() for m in re.finditer(r"\A|\Z", text)])
pattern = re.compile("^b")
print(pattern.search("ab", 1), pattern.match("ab", 1), pattern.search("b"))
print(re.compile("(?m)^b").search("a\nb", 2), re.compile("b$").search("abc", 0, 2))
print(re.search(r"a.c", "a\nc"), re.search(r"(?s)a.c", "a\nc"), re.search("a.c", "a\rc"))
