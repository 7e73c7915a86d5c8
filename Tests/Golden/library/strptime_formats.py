"""Times read by a format: all directives, what goes together, and what is refused."""

import time
import warnings
from datetime import datetime

warnings.simplefilter("ignore")


def told(text, form):
    for read in time.strptime, datetime.strptime:
        try:
            answer = read(text, form)
            print(tuple(answer) if read is time.strptime else repr(answer))
        except Exception as e:
            print(type(e).__name__, str(e)[:150])


for text, form in [
        # Each number takes as much as it can, but leaves what the next one needs.
        ("11", "%m%d"), ("123", "%H%M"), ("2024366", "%Y%j"), (" 5", "%d"), ("1234567", "%f"),
        # A day by its place in a week, or in the year.
        ("2024 10 1", "%Y %U %w"), ("2024 10 1", "%Y %W %w"), ("2021 0 Mon", "%Y %W %a"),
        ("2020 53 6", "%Y %U %w"), ("0001 0 1", "%Y %W %w"), ("2020 53 7", "%G %V %u"),
        ("2019 53 1", "%G %V %u"), ("366 2019", "%j %Y"), ("10 2020", "%U %Y"),
        ("2020", "%G"), ("10", "%V"), ("2020 10 1", "%Y %V %u"), ("2020 1", "%G %j"),
        # The clock of twelve hours.
        ("12 AM", "%I %p"), ("12 pm", "%I %p"), ("12 11 AM", "%H %I %p"), ("0", "%I"),
        # Zones.
        ("+05:30", "%z"), ("-0130", "%z"), ("+05:30:10.25", "%z"), ("-00:00:00.5", "%z"), ("Z", "%z"),
        ("+05:3010", "%z"), ("+24:00", "%z"), ("utc", "%Z"), ("GMT -01:00", "%Z %z"), ("nowhere", "%Z"),
        # Names in any case, and any space for any other.
        ("MONDAY 1 mAr 2021", "%A %d %b %Y"), ("mar", "%B"), ("a \t b", "a b"), ("A.b", "a.B"), ("axb", "a.b"),
        ("Mon Jan  1 00:00:00 2001", "%c"), ("12/31/99 23:59:60", "%x %X"), ("68 69", "%y %S"), ("69", "%y"),
        # What is wrong.
        ("x", "%Q"), ("x", "%"), ("x", "%%%"), ("5", "% d"), ("5", "%-d"), ("1 1", "%d %d"), ("1x", "%d"),
        ("Feb 29", "%b %d"), ("2023 2 29", "%Y %m %d"), ("0000", "%Y"), ("9999 366", "%Y %j"), (3, "%d"), ("3", b"%d"),
        ("%d", "%%d"), ("", ""), ("٣", "%M"), ("ß", "ẞ")]:
    told(text, form)
print(time.strptime("Sat Nov 28 17:29:23 2026"))


class Moment(datetime):
    pass


print(type(Moment.strptime("2020", "%Y")))
# Nothing is tried more often than it takes.
told("1" * 20000, "1" * 19990 + "%d%m%H%M%S%j%y")
told("1" * 12, "%d%m%H%M%S%j%U%W%Vx")
told("a " * 1000 + "b", "a " * 1000 + "c")
