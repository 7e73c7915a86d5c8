# What patterns and matches tell of themselves.
import re

p = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(-(\d\d))?", re.I)
print(p.pattern, p.flags, p.groups, p.groupindex, type(p.groupindex).__name__)
try:
    p.groupindex["day"] = 3
except TypeError as e:
    print(e)
m = p.search("on 2024-05.", 1, 20)
print(m.string, m.re is p, m.pos, m.endpos, m.lastindex, m.lastgroup)
print(m.regs, m.regs is m.regs)
print(m.group(), m.group(0), m.group(1, 2), m.group("month", 3), m["year"], m[4])
print(m.groups(), m.groups("none"), m.groupdict(), re.match("(?P<a>a)?b", "b").groupdict(0))
print(m.start(), m.end("year"), m.span(2), m.start(3), m.end(4), m.span(4))
for key in (5, -1, "day", b"year", None, 1.5, 10 ** 30):
    try:
        print(m.group(key))
    except Exception as e:
        print(type(e).__name__, e)
for name in ("pattern", "flags", "groups"):
    try:
        setattr(p, name, 1)
    except AttributeError:
        print(name, "stays")
print(type(p), type(m), re.Pattern[str], re.Match[bytes])
for kind in (re.Pattern, re.Match):
    try:
        kind()
    except TypeError as e:
        print(e)
    try:
        class Sub(kind):
            pass
    except TypeError as e:
        print(e)
print(bool(m), m is m.__copy__(), p is p.__deepcopy__({}))
