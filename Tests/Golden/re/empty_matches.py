# Empty matches: where they may lie, and what goes on behind them.
import re

print(re.findall("x*", "axbxx"), re.findall("", "ab"), re.findall("(?=b)|b", "abab"), re.findall("a|", "baac"))
print(re.sub("x*", "-", "abxd"), re.sub("", "-", "ab"), re.sub("b|", "*", "abba"), re.sub(r"\b", "|", "a bc"))
print(re.split("x*", "axbc"), re.split("", "ab"), re.split("(x)*", "axbc"), re.split(r"(?=b)", "abab"), re.split(r"\b", "a, b"))
print([m.span() for m in re.finditer("a??", "aa")], [m.span() for m in re.finditer("(?:a|)*?", "aa")])
print(re.subn("(?m)^|$", "#", "a\nb"), re.findall("(?s).*", "a\nb"), re.findall(".*", "a\nb"))
print(re.findall(r"\B", ""), re.findall(r"\b", ""), re.findall(r"\B", "ab c"))
print(re.sub("a*", "-", "baac", count=2), re.split("a*", "baac", maxsplit=2))
