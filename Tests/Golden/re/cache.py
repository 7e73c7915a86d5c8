# Compiled patterns are kept, by kind, pattern and flags, and not without end.
import re

a = re.compile("kept")
print(re.compile("kept") is a, re.compile("kept", re.I) is a, re.compile("kept", 0) is a, re.compile("kept", re.NOFLAG) is a)
re.purge()
print(re.compile("kept") is a, re.compile("kept") == a)
for i in range(600):
    re.match("x%d" % i, "x")
print(len(re._cache) <= 512, re.match("x599", "x599"))
print(sorted(name for name in re.__all__ if not hasattr(re, name)), len(re.__all__))
