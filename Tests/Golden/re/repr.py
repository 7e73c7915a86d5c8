# How patterns, matches and flags are shown.
import re

for pattern, flags in [("a", 0), ("a", re.I), (b"a", re.L | re.I), ("a'b", re.A), ('a"\n', re.X | re.S),
                       (r"\d", re.U | re.M), ("(?i)a", 0), (b"\xff", 0), ("é日", 0), ("x" * 300, 0)]:
    print(ascii(re.compile(pattern, flags)))
print(re.match("a*", "aaa"), re.match(b"a*", b"aaa"), re.match(".*", "y" * 80), re.match("'", "'"))
print(re.I, repr(re.I | re.M), str(re.A), f"{re.X}", re.NOFLAG, ~re.I, re.I | 512)
print(re.I.name, re.I.value, re.I == 2, re.I & re.M, (re.I | re.S) & re.S, re.I ^ re.I, bool(re.NOFLAG))
print(isinstance(re.I, int), isinstance(re.I | 8, re.RegexFlag), re.RegexFlag(10), int(re.I | re.M))
print(re.IGNORECASE is re.I, re.MULTILINE is re.M, re.RegexFlag(2) is re.I, hash(re.I) == hash(2))
