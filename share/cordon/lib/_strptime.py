"""Times read from text by a format, for time.strptime and datetime.strptime.

The names of days and months are those of the locale C. The names of the functions are CPython's:
libraries of others ask for them."""

import re as _re
import time as _time
from datetime import date as _date, timedelta as _timedelta, timezone as _timezone
from warnings import warn as _warn

import _library

__all__ = []

_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTHS = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
]
_SHORT_DAYS = [name[:3] for name in _DAYS]
_SHORT_MONTHS = [name[:3] for name in _MONTHS]

#: What the dialect calls a text.
TEXT = "string" if _library.speaks_classic() else "str"


# --- What a directive matches ---------------------------------------------------------------------


def _one_of(words):
    """The expression for one of some words, in which none hides one that begins with it."""
    return "|".join(sorted(words, key=len, reverse=True))


#: No group can be named twice in an expression, so that its alternatives do not multiply.
_EXPRESSIONS = {
    "A": _one_of(_DAYS),
    "B": _one_of(_MONTHS),
    "G": r"\d\d\d\d",
    "H": r"2[0-3]|[0-1]\d|\d",
    "I": r"1[0-2]|0[1-9]|[1-9]",
    "M": r"[0-5]\d|\d",
    "S": r"6[0-1]|[0-5]\d|\d",
    "U": r"5[0-3]|[0-4]\d|\d",
    "V": r"5[0-3]|0[1-9]|[1-4]\d|\d",
    "W": r"5[0-3]|[0-4]\d|\d",
    "Y": r"\d\d\d\d",
    "a": _one_of(_SHORT_DAYS),
    "b": _one_of(_SHORT_MONTHS),
    "d": r"3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9]",
    "f": r"[0-9]{1,6}",
    "j": r"36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]",
    "m": r"1[0-2]|0[1-9]|[1-9]",
    "p": r"am|pm",
    "u": r"[1-7]",
    "w": r"[0-6]",
    "y": r"\d\d",
    "z": r"[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z)",
}
#: What Python 2 does not know.
_RECENT = "GVuz"
_COMPOSED = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}
_SPECIAL = _re.compile(r"([\\.^$*+?(){}\[\]|])")
_SPACE = _re.compile(r"\s+")
_DIRECTIVE = _re.compile("%(.?)", _re.DOTALL)


def _literal(text):
    """The expression for what stands between directives: any space matches any other."""
    return _SPACE.sub(r"\\s+", _SPECIAL.sub(r"\\\1", text))


def _directive(letter, format):
    """The expression for a directive of a format."""
    if letter == "%":
        return "%"
    if letter in _COMPOSED:
        return _expression(_COMPOSED[letter])
    if letter == "Z":
        found = _one_of(dict.fromkeys(["utc", "gmt", *map(str.lower, _time.tzname)]))
    elif letter in _EXPRESSIONS and not (letter in _RECENT and _library.speaks_classic()):
        found = _EXPRESSIONS[letter]
    elif not letter:
        raise ValueError(f"stray % in format '{format}'") from None
    else:
        # What an expression has to quote, and space, is not named.
        named = "%" if _SPECIAL.match(letter) or letter.isspace() else letter
        raise ValueError(f"'{named}' is a bad directive in format '{format}'") from None
    return f"(?P<{letter}>{found})"


def _expression(format):
    """The expression for a whole format."""
    pieces = _DIRECTIVE.split(format)
    for place, piece in enumerate(pieces):
        pieces[place] = _directive(piece, format) if place % 2 else _literal(piece)
    return "".join(pieces)


def _warn_of_day_without_year(format):
    named = set(_DIRECTIVE.findall(format))
    if "d" in named and named.isdisjoint("YyGcx") and not _library.speaks_classic():
        _warn(
            "a day of month without a year is read as one of 1900, which has no 29 February; "
            "give a year, too", DeprecationWarning, skip_file_prefixes=(_OWN_FOLDER,))


_OWN_FOLDER = __file__.rpartition("/")[0]
_MOST_KEPT = 5
_kept = {}


def _compiled(format):
    """The compiled expression for a format."""
    key = format, _time.tzname
    found = _kept.get(key)
    if found is None:
        if len(_kept) > _MOST_KEPT:
            _kept.clear()
        found = _re.compile(_expression(format), _re.IGNORECASE)
        _warn_of_day_without_year(format)
        _kept[key] = found
    return found


# --- What a match says ----------------------------------------------------------------------------


def _place_in(words):
    """A function that finds the place of a word in any case."""
    return lambda text: words.index(text.lower())


def _near_year(text):
    """The year of two digits that is nearest to 2018."""
    year = int(text)
    return year + (2000 if year <= 68 else 1900)


def _offset(text):
    """Seconds and microseconds of a distance from UTC."""
    if text == "Z":
        return 0, 0
    digits = text
    if digits[3] == ":":
        digits = digits[:3] + digits[4:]
        if len(digits) > 5:
            if digits[5] != ":":
                raise ValueError(f"Inconsistent use of : in {text}")
            digits = digits[:5] + digits[6:]
    seconds = int(digits[1:3]) * 3600 + int(digits[3:5]) * 60 + int(digits[5:7] or 0)
    microseconds = int(digits[8:].ljust(6, "0"))
    return (-seconds, -microseconds) if text[0] == "-" else (seconds, microseconds)


def _saving(name):
    """Whether a zone has daylight saving time: -1 where its name does not tell."""
    name = name.lower()
    standard, saving = map(str.lower, _time.tzname)
    if name in ("utc", "gmt"):
        return 0
    if standard == saving and _time.daylight:
        return -1
    return int(name != standard)


#: What each directive is read as, and how. Of several for one thing the last one counts.
_READERS = {
    "A": ("weekday", _place_in(_DAYS)),
    "B": ("month", lambda text: 1 + _place_in(_MONTHS)(text)),
    "G": ("iso_year", int),
    "H": ("hour", int),
    "M": ("minute", int),
    "S": ("second", int),
    "U": ("week", lambda text: (int(text), 6)),
    "V": ("iso_week", int),
    "W": ("week", lambda text: (int(text), 0)),
    "Y": ("year", int),
    "Z": ("saving", _saving),
    "a": ("weekday", _place_in(_SHORT_DAYS)),
    "b": ("month", lambda text: 1 + _place_in(_SHORT_MONTHS)(text)),
    "d": ("day", int),
    "f": ("microsecond", lambda text: int(text.ljust(6, "0"))),
    "j": ("day_of_year", int),
    "m": ("month", int),
    "u": ("weekday", lambda text: int(text) - 1),
    "w": ("weekday", lambda text: (int(text) - 1) % 7),
    "y": ("year", _near_year),
    "z": ("offset", _offset),
}


def _read(texts):
    """What was matched, by what it is read as."""
    values = {}
    for letter, text in texts.items():
        if letter == "I":
            values["hour"] = int(text) % 12 + 12 * (texts.get("p", "").lower() == "pm")
        elif letter in _READERS:
            name, reader = _READERS[letter]
            values[name] = reader(text)
    return values


_WEEKDAY = "a weekday directive ('%A', '%a', '%w', or '%u')"


def _check_iso(values):
    """Raise for an ISO week or year that names no day."""
    if "iso_year" in values:
        if "day_of_year" in values:
            raise ValueError(
                "Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
                "Use '%Y' instead.")
        if "iso_week" not in values or "weekday" not in values:
            raise ValueError(
                "ISO year directive '%G' must be used with the ISO week directive '%V' and "
                f"{_WEEKDAY}.")
    elif "iso_week" in values:
        if "year" not in values or "weekday" not in values:
            raise ValueError(
                "ISO week directive '%V' must be used with the ISO year directive '%G' and "
                f"{_WEEKDAY}.")
        raise ValueError(
            "ISO week directive '%V' is incompatible with the year directive '%Y'. "
            "Use the ISO year '%G' instead.")


def _first(year):
    return _date(year, 1, 1).toordinal()


def _day_in_week(year, week, first, weekday):
    """The day of the year of a weekday in a week, of those that begin with a weekday."""
    # Week 0 ends where the first whole one begins. A year that begins with one has none.
    start = (first - _date(year, 1, 1).weekday()) % 7
    if start == 0:
        week = max(week, 1)
    return 1 + start + 7 * (week - 1) + (weekday - first) % 7


def _dated(values):
    """Year, month, day, weekday and day of the year."""
    year, month, day = (values.get(name, 1) for name in ("year", "month", "day"))
    if "year" not in values:
        # 1900 had no 29 February.
        year = 1904 if (month, day) == (2, 29) else 1900
    is_moved = year == 1904 and "year" not in values
    number = values.get("day_of_year")
    weekday = values.get("weekday")
    if number is None and weekday is not None:
        if "week" in values:
            number = _day_in_week(year, *values["week"], weekday)
        elif "iso_week" in values:
            found = _date.fromisocalendar(values["iso_year"], values["iso_week"], weekday + 1)
            year = found.year
            number = found.toordinal() - _first(year) + 1
        if number is not None and number <= 0:
            year -= 1
            number += _first(year + 1) - _first(year)
    if number is None:
        found = _date(year, month, day)
        number = found.toordinal() - _first(year) + 1
    else:
        found = _date.fromordinal(_first(year) + number - 1)
    if weekday is None:
        weekday = found.weekday()
    return 1900 if is_moved else found.year, found.month, found.day, weekday, number


# --- The functions --------------------------------------------------------------------------------


def _strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    """What a text says: the fields of a struct_time, the microseconds, and those of the offset."""
    for place, value in enumerate((data_string, format)):
        if not isinstance(value, str):
            if _library.speaks_classic():
                raise TypeError("expected string or buffer")
            raise TypeError(f"strptime() argument {place} must be str, not {type(value)}")
    found = _compiled(format).match(data_string)
    if not found:
        raise ValueError(f"time data {data_string!r} does not match format {format!r}")
    if found.end() != len(data_string):
        raise ValueError(f"unconverted data remains: {data_string[found.end():]}")
    texts = found.groupdict()
    values = _read(texts)
    _check_iso(values)
    year, month, day, weekday, number = _dated(values)
    clock = (values.get(name, 0) for name in ("hour", "minute", "second"))
    seconds, microseconds = values.get("offset", (None, 0))
    fields = (
        year, month, day, *clock, weekday, number, values.get("saving", -1), texts.get("Z"),
        seconds)
    return fields, values.get("microsecond", 0), microseconds


def _strptime_time(data_string, format="%a %b %d %H:%M:%S %Y"):
    """What a text says, as a struct_time."""
    return _time.struct_time(_strptime(data_string, format)[0])


def _strptime_datetime(cls, data_string, format="%a %b %d %H:%M:%S %Y"):
    """What a text says, as an instance of a class of datetimes."""
    fields, microsecond, rest = _strptime(data_string, format)
    zone, offset = fields[9:]
    arguments = fields[:6] + (microsecond,)
    if offset is not None:
        distance = _timedelta(seconds=offset, microseconds=rest)
        arguments += (_timezone(distance, zone) if zone else _timezone(distance),)
    return cls(*arguments)
