# oracle: 3.13
"""Times of all years as fields and as text, in UTC."""

import time

from cases import Numbers, case, end, line

numbers = Numbers(19)
FORMATS = ["%Y-%m-%d %H:%M:%S", "%a %A %b %B", "%j %U %W %w", "%c", "%x %X", "%p %I", "%y %%", "%G-W%V-%u", "%e|%D|%T",
           "plain", "", "%H%M"]


def fields(seconds):
    return list(time.gmtime(seconds))


def shown(fmt, seconds):
    return time.strftime(fmt, time.gmtime(seconds))


def text(seconds):
    return time.asctime(time.gmtime(seconds))


for _ in range(300):
    seconds = numbers.choice([numbers.below(2**31), -numbers.below(2**31), numbers.below(2**35), numbers.below(10**6)])
    case(fields, seconds)
    case(fields, seconds + 0.75)
    case(shown, numbers.choice(FORMATS), seconds)
    case(text, seconds)
for wrong in ("1", [], 1e30, float("nan"), 2**70):
    case(fields, wrong)
for fields_of_time in [(), (1,), "x", (2000, 13, 1, 0, 0, 0, 0, 1, 0), (2000, 1, 32, 0, 0, 0, 0, 1, 0),
                       (2000, 1, 1, 24, 0, 0, 0, 1, 0), (2000, 1, 1, 0, 60, 0, 0, 1, 0), (2000, 1, 1, 0, 0, 62, 0, 1, 0),
                       (2000, 0, 0, 0, 0, 0, 0, 0, 0), (2000, 1, 1, 0, 0, 0, 9, 1, 0), (2000, 1, 1, 0, 0, 0, -2, 1, 0),
                       (2000, 1, 1, 0, 0, 0, 0, 367, 0)]:
    case(time.asctime, fields_of_time)
    case(time.strftime, "%Y-%m-%d %j %a", fields_of_time)
line(repr(time.gmtime(0)), str(time.gmtime(0).tm_zone))
end()
