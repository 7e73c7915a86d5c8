# Assertions, atomic groups, possessive repetition and conditions.
import re

print(re.findall(r"\w+(?=,)", "a,b c,d"), re.findall(r"\b\w(?!,)", "a,b c,d"), re.findall(r"(?<=\$)\d+", "$1 2 $33"))
print(re.findall(r"(?<!\$)\b\d+", "$1 2 $33 44"), re.search("(?<=abc|def)x", "defx"), re.search("(?<=a{3})b", "aaab"))
print(re.match("(?>a+)ab", "aaab"), re.match("a++ab", "aaab"), re.match("a*+a?", "aaa"), re.match("(?>a|ab)c", "abc"), re.match("x?+x", "x"))
print(re.match("(?:ab){1,2}+c", "ababc"), re.match("a{2}+b", "aab"))
for text in ["<a>", "a", "<a", "a>"]:
    print(text, re.match(r"(<)?a(?(1)>|$)", text), re.match(r"(?P<b><)?a(?(b)>)", text))
print(re.match("(?=a)*b", "b"), re.match("(?:(?=a))+a", "a"), re.search("(?!)", "a"), re.match("(?!(?!a))a", "a"))
print(re.search(r"(?<=\bfoo )bar", "foo bar"), re.search("(?<=^a)b", "ab"), re.search("(?<=é日)x", "é日x"))
print(re.match("(a)?(?(1)b|c)(?(1)d)", "abd"), re.match("(a)?(?(1)b|c)", "c"))
