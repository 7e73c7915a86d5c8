# oracle: 3.13
"""Times of all formats, right and wrong ones, read back from text."""

import time
from datetime import datetime

from cases import Numbers, case, end

numbers = Numbers(23)
DIRECTIVES = "aAbBcdfGHIjmMpSuUVwWxXyYzZ"
SEPARATORS = ["", " ", "-", "/", ":", ".", "  ", "%%", "\t", "at ", "é", "+"]
OFFSETS = ["Z", "z", "+01:00", "-0130", "+05:30:10", "-05:30:10.25", "+053010", "+05:3010", "+0530:10", "+24:00", "-00:61"]
DAYS = ["Mon", "tue", "WED", "Thursday", "friday", "Satur", "Sunday"]
MONTHS = ["Jan", "february", "MAR", "April", "may", "Juni", "Sept", "December"]
NUMBERS = {"f": 10**7, "j": 400, "Y": 11000, "G": 11000, "y": 101, "u": 9, "w": 8, "m": 14, "d": 33, "H": 26, "I": 14}


def part(letter):
    """A text for a directive, mostly one that fits it."""
    if letter in "aA":
        return numbers.choice(DAYS)[: 3 if letter == "a" else None]
    if letter in "bB":
        return numbers.choice(MONTHS)[: 3 if letter == "b" else None]
    if letter == "p":
        return numbers.choice(["am", "PM", "Am", "noon"])
    if letter == "z":
        return numbers.choice(OFFSETS)
    if letter == "Z":
        return numbers.choice(["UTC", "gmt", "utc", "EST"])
    if letter == "c":
        return time.strftime("%a %b %d %H:%M:%S %Y", time.gmtime(numbers.below(2**32)))
    if letter == "x":
        return "%02d/%02d/%02d" % (numbers.below(14), numbers.below(33), numbers.below(100))
    if letter == "X":
        return "%02d:%02d:%02d" % (numbers.below(25), numbers.below(61), numbers.below(63))
    number = numbers.below(NUMBERS.get(letter, 62))
    if letter in "YG":
        number = numbers.choice([number, 1900 + number % 150])
        return "%04d" % number
    return numbers.choice(["%d", "%02d", "%2d"]) % number


def pair(letters):
    """A text and a format of some directives."""
    text, form = [], []
    for letter in letters:
        between = numbers.choice(SEPARATORS)
        form.append(between + "%" + letter)
        text.append(between.replace("%%", "%") + part(letter))
    return "".join(text), "".join(form)


def both(text, form):
    case(time.strptime, text, form)
    case(lambda a, b: str(datetime.strptime(a, b)), text, form)


def some(letters, most):
    left = list(letters)
    return [left.pop(numbers.below(len(left))) for _ in range(1 + numbers.below(most))]


for letter in DIRECTIVES:
    for _ in range(12):
        both(*pair(letter))
for _ in range(400):
    both(*pair(some(DIRECTIVES, 4)))
for _ in range(200):
    both(*pair(["Y"] + some("jUWaAwumd", 3)))
    both(*pair(["G", "V"] + some("aAwuj", 1)))
# Texts without anything between their parts, of which each may take more or less.
for _ in range(300):
    letters = some("dmHMSjyUWVuwfI", 4)
    text = "".join(str(numbers.below(10)) for _ in range(numbers.between(1, 8)))
    both(text, "%" + "%".join(letters))
for code in range(33, 127):
    both("1", "%" + chr(code) + "%")
for text, form in [("", ""), ("x", ""), ("", "%"), ("1", "% d"), ("1", "%\td"), ("1 1", "%d %d"), ("a", "%c%a"), ("1x", "%d"),
                   ("٣", "%M"), ("２０２０", "%Y"), ("ß", "ẞ"), ("a\x00", "a\x00"), ("ſun", "%a"), ("[a]", "[A]"), ("a.", "a."),
                   ("ab", "a."), (1, "%d"), ("1", None), (b"1", "%d"), ("1\n", "%d"), ("a\u2003b", "a b"), ("a b", "a\u2003b")]:
    both(text, form)
end()
