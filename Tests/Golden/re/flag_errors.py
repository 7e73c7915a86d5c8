# Flags that do not fit together, or not to the pattern.
import re

for pattern, flags in [("a", re.L), ("a", re.A | re.U), (b"a", re.U), (b"a", re.A | re.L), ("(?a)a", re.U),
                       (re.compile("a"), re.I), (1, 0), (None, 0), ("a", "b")]:
    try:
        print(re.compile(pattern, flags))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(issubclass(re.error, Exception), re.error is re.PatternError, re.error.__module__)
e = re.error("bad", "a\nb", 2)
print(e, e.msg, e.pos, e.lineno, e.colno)
e = re.error("worse")
print(e, e.pattern, e.pos, e.lineno, e.colno)
