# options: -r
# The module works in the restricted realm.
import re

print(re.findall(r"(\w)=(\d+)", "a=1 b=22"), re.sub("(?P<x>.)", r"\g<x>\g<x>", "ab"), re.compile("(a", re.I) if 0 else None)
try:
    re.compile("(")
except re.error as e:
    print(e, e.__class__.__module__)
try:
    re.sub("a", r"\g<x", "a")
except re.error as e:
    print(e)
print(re.compile("é", re.I), re.I | re.M, [m.span() for m in re.finditer("a|b", "cab")])
