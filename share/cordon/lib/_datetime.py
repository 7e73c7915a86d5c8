"""Dates, times and the intervals between them, in the proleptic Gregorian calendar.

A timedelta is one number of microseconds, and so is every point in time while it is computed with.
What is made from an object of a subclass is made by calling that subclass; what is made from a
timedelta is a timedelta.
"""

import time as _time
from math import floor as _floor, modf as _modf
from operator import attrgetter as _attrgetter, eq as _eq, ge as _ge, gt as _gt
from operator import index as _index, le as _le, lt as _lt

__all__ = (
    "date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC",
)

MINYEAR = 1
MAXYEAR = 9999

_SECOND = 10**6
_MINUTE = 60 * _SECOND
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR
_MAX_ORDINAL = 3652059
_EPOCH_ORDINAL = 719163
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

# Stands for an argument that was not given where None can be.
_absent = object()


# --- The calendar ---------------------------------------------------------------------------------

# Days of a common year before each month, from 1 on.
_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    if month == 2:
        return 29 if _is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _day_of_year(year, month, day):
    return _BEFORE_MONTH[month] + day + (month > 2 and _is_leap(year))


def _ordinal(year, month, day):
    """The number of a day; 1 January of year 1 is 1."""
    before = year - 1
    return (before * 365 + before // 4 - before // 100 + before // 400
            + _day_of_year(year, month, day))


def _calendar_day(ordinal):
    """Year, month and day of a number."""
    # Counted from 1 March of year 0, so that the leap day is the last one of its year.
    cycle, day = divmod(ordinal + 305, 146097)
    year = (day - day // 1460 + day // 36524 - day // 146096) // 365
    day -= 365 * year + year // 4 - year // 100
    month = (5 * day + 2) // 153
    day -= (153 * month + 2) // 5 - 1
    year += 400 * cycle
    return (year, month + 3, day) if month < 10 else (year + 1, month - 9, day)


def _first_monday(year):
    """The number of the Monday with which the ISO year begins: that of the week of 4 January."""
    fourth = _ordinal(year, 1, 4)
    return fourth - (fourth + 6) % 7


def _from_iso_week(year, week, weekday):
    """Year, month and day of a day in an ISO year."""
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"Year is out of range: {year}")
    first = _first_monday(year)
    if not (0 < week < 53 or week == 53 and _first_monday(year + 1) - first == 53 * 7):
        raise ValueError(f"Invalid week: {week}")
    if not 0 < weekday < 8:
        raise ValueError(f"Invalid day: {weekday} (range is [1, 7])")
    return _calendar_day(first + 7 * (week - 1) + weekday - 1)


# --- Comparing ------------------------------------------------------------------------------------

_COMPARISONS = (_eq, _lt, _le, _gt, _ge)


def _comparing(op):
    """A method that compares as its class's _compare does."""

    def method(self, other, /):
        return self._compare(other, op)

    method.__name__ = f"__{op.__name__}__"
    return method


# --- Checking arguments ---------------------------------------------------------------------------


def _integer(value):
    """An argument as an int that a C int could hold."""
    if type(value) is not int:
        value = int(_index(value))
    if not -2**31 <= value < 2**31:
        if not -2**63 <= value < 2**63:
            raise OverflowError("Python int too large to convert to C long")
        raise OverflowError(
            "signed integer is greater than maximum" if value > 0
            else "signed integer is less than minimum")
    return value


def _check_date(year, month, day):
    year, month, day = _integer(year), _integer(month), _integer(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError("day is out of range for month")
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second = _integer(hour), _integer(minute), _integer(second)
    microsecond, fold = _integer(microsecond), _integer(fold)
    if not 0 <= hour < 24:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute < 60:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second < 60:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond < _SECOND:
        raise ValueError("microsecond must be in 0..999999")
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1")
    return hour, minute, second, microsecond, fold


def _check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(
            "tzinfo argument must be None or of a tzinfo subclass, "
            f"not type '{type(zone).__name__}'")
    return zone


def _require(**arguments):
    """Complain about the first argument that is no integer or was not given."""
    for place, (name, value) in enumerate(arguments.items(), 1):
        if value is _absent:
            raise TypeError(f"function missing required argument '{name}' (pos {place})")
        _integer(value)


def _check_text(function, value):
    if not isinstance(value, str):
        raise TypeError(f"{function}() argument 1 must be str, not {type(value).__name__}")


def _pickled(value, length, what):
    """The bytes that a pickle holds, or None for an ordinary argument."""
    if not isinstance(value, (bytes, str)) or len(value) != length:
        return None
    # The byte that tells: the month, or the hour, of which the first bit may be the fold.
    limit, place = (13, 2) if what != "time" else (24, 0)
    mark = value[place] if isinstance(value, bytes) else ord(value[place])
    if what != "date":
        mark &= 0x7f
    if not (what == "time" or mark) or mark >= limit:
        return None
    if isinstance(value, bytes):
        return value
    # Of Python 2, read with the encoding that keeps bytes.
    try:
        return value.encode("latin1")
    except UnicodeEncodeError:
        raise ValueError(
            f"Failed to encode latin1 string when unpickling a {what} object. "
            "pickle.load(data, encoding='latin1') is assumed.") from None


def _pickled_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError("bad tzinfo state arg")
    return zone


# --- Text -----------------------------------------------------------------------------------------


def _invalid(text):
    return ValueError(f"Invalid isoformat string: {text!r}")


def _clock_text(hour, minute, second, microsecond, timespec="auto"):
    """A time of day as ISO 8601 has it."""
    if not isinstance(timespec, str):
        raise TypeError(
            f"isoformat() argument 1 must be str, not {type(timespec).__name__}")
    if timespec == "auto":
        timespec = "microseconds" if microsecond else "seconds"
    if timespec == "seconds":
        return f"{hour:02}:{minute:02}:{second:02}"
    if timespec == "microseconds":
        return f"{hour:02}:{minute:02}:{second:02}.{microsecond:06}"
    if timespec == "milliseconds":
        return f"{hour:02}:{minute:02}:{second:02}.{microsecond // 1000:03}"
    if timespec == "minutes":
        return f"{hour:02}:{minute:02}"
    if timespec == "hours":
        return f"{hour:02}"
    raise ValueError("Unknown timespec value")


def _offset_text(offset, colon=":"):
    """A distance from UTC as a sign and as much as it needs; nothing for None."""
    if offset is None:
        return ""
    sign = "-" if offset._us < 0 else "+"
    hours, rest = divmod(abs(offset._us), _HOUR)
    minutes, rest = divmod(rest, _MINUTE)
    seconds, rest = divmod(rest, _SECOND)
    text = f"{sign}{hours:02}{colon}{minutes:02}"
    if seconds or rest:
        text += f"{colon}{seconds:02}"
    if rest:
        text += f".{rest:06}"
    return text


def _strftime(thing, format, times):
    """Format by the platform's rules, but for what it cannot know."""
    microsecond = getattr(thing, "microsecond", 0)
    parts = []
    start = 0
    while True:
        at = format.find("%", start)
        if at < 0 or at + 1 == len(format):
            break
        directive = format[at:at + 3] if format[at + 1] == ":" else format[at:at + 2]
        if directive == "%f":
            value = f"{microsecond:06}"
        elif directive == "%z":
            value = _offset_text(_call_zone(thing, "utcoffset"), "")
        elif directive == "%:z":
            value = _offset_text(_call_zone(thing, "utcoffset"))
        elif directive == "%Z":
            value = (_call_zone(thing, "tzname") or "").replace("%", "%%")
        else:
            value = directive
        parts += format[start:at], value
        start = at + len(directive)
    parts.append(format[start:])
    return _time.strftime("".join(parts), times)


def _call_zone(thing, name):
    method = getattr(thing, name, None)
    return None if method is None else method()


def _date_length(text):
    """How many characters of a text that begins with a date belong to it."""
    if text[4:5] == "-":
        if text[5:6] != "W":
            return 10
        # A week, maybe with a day; two digits after that dash are an hour.
        return 10 if text[8:9] == "-" and not _are_digits(text[9:11], 2) else 8
    if text[4:5] != "W":
        return 8
    end = 7
    while end < len(text) and _are_digits(text[end], 1):
        end += 1
    # Digits that follow at once are a day, or a separator and a time, which come in pairs.
    if end < 9:
        return end
    return 7 if end % 2 == 0 else 8


def _are_digits(text, count):
    return len(text) == count and text.isascii() and text.isdigit()


def _number(text, start, count):
    """The number of this many digits at a place; ValueError if there is none."""
    digits = text[start:start + count]
    if not _are_digits(digits, count):
        raise ValueError
    return int(digits)


def _parse_date(text):
    """Year, month and day of an ISO 8601 date; ValueError without words if it is none."""
    if len(text) not in (7, 8, 10):
        raise ValueError
    year = _number(text, 0, 4)
    dash = text[4:5] == "-"
    place = 4 + dash
    if text[place:place + 1] == "W":
        week = _number(text, place + 1, 2)
        day = 1
        if len(text) > place + 3:
            if dash != (text[place + 3] == "-"):
                raise ValueError
            day = _number(text, place + 3 + dash, len(text) - place - 3 - dash)
            if len(text) != place + 4 + dash:
                raise ValueError
        try:
            return _from_iso_week(year, week, day)
        except ValueError:
            raise ValueError from None
    month = _number(text, place, 2)
    if dash != (text[place + 2:place + 3] == "-"):
        raise ValueError
    day = _number(text, place + 2 + dash, 2)
    if len(text) != place + 4 + dash:
        raise ValueError
    return year, month, day


def _parse_clock(text):
    """Hour, minute, second and microsecond of a text of hours and maybe more."""
    values = [_number(text, 0, 2), 0, 0, 0]
    place = 2
    colon = text[2:3] == ":"
    for i in (1, 2):
        if place == len(text):
            return values
        if text[place] in ".,":
            break
        if colon:
            if text[place] != ":":
                raise ValueError
            place += 1
        values[i] = _number(text, place, 2)
        place += 2
    if place < len(text):
        fraction = text[place + 1:]
        if text[place] not in ".," or not _are_digits(fraction, len(fraction)) or not fraction:
            raise ValueError
        values[3] = int(fraction[:6].ljust(6, "0"))
    return values


def _parse_time(text):
    """Hour, minute, second, microsecond and time zone of an ISO 8601 time."""
    for i, c in enumerate(text):
        if c in "+-Z":
            break
    else:
        return (*_parse_clock(text), None)
    clock = _parse_clock(text[:i])
    if text[i] == "Z":
        if i + 1 != len(text):
            raise ValueError
        return (*clock, timezone.utc)
    hours, minutes, seconds, microseconds = _parse_clock(text[i + 1:])
    away = hours * _HOUR + minutes * _MINUTE + seconds * _SECOND + microseconds
    return (*clock, _ParsedOffset(-away if text[i] == "-" else away))


class _ParsedOffset:
    """A distance from UTC that was read but is yet to be judged, in words of its own."""

    def __init__(self, us):
        self.us = us

    def zone(self):
        return timezone(_delta(self.us))


def _judged(zone):
    return zone.zone() if type(zone) is _ParsedOffset else zone


# --- Intervals ------------------------------------------------------------------------------------


def _delta(us):
    """A timedelta of this many microseconds."""
    return _fill_delta(object.__new__(timedelta), us)


def _fill_delta(self, us):
    days = us // _DAY
    if not -999999999 <= days <= 999999999:
        if not -2**31 <= days < 2**31:
            raise OverflowError("Python int too large to convert to C int")
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")
    self._us = us
    return self


def _divide(a, b):
    """The quotient of two ints, rounded to the nearest, to an even one between two."""
    if b < 0:
        a, b = -a, -b
    quotient, rest = divmod(a, b)
    if rest * 2 > b or rest * 2 == b and quotient % 2:
        quotient += 1
    return quotient


class timedelta:
    """A length of time."""

    __slots__ = ("_us",)

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                weeks=0):
        us = 0
        # What is left of floats below a microsecond.
        rest = 0.0
        for name, value, unit in (
            ("microseconds", microseconds, 1), ("milliseconds", milliseconds, 1000),
            ("seconds", seconds, _SECOND), ("minutes", minutes, _MINUTE),
            ("hours", hours, _HOUR), ("days", days, _DAY), ("weeks", weeks, 7 * _DAY),
        ):
            if isinstance(value, int):
                us += int(value) * unit
            elif isinstance(value, float):
                fraction, whole = _modf(value)
                us += int(whole) * unit
                fraction, whole = _modf(fraction * unit)
                us += int(whole)
                rest += fraction
            else:
                raise TypeError(
                    f"unsupported type for timedelta {name} component: {type(value).__name__}")
        if rest:
            low = _floor(rest)
            us += low
            if rest - low > 0.5 or rest - low == 0.5 and us % 2:
                us += 1
        return _fill_delta(object.__new__(cls), us)

    @property
    def days(self):
        """The days; they carry the sign."""
        return self._us // _DAY

    @property
    def seconds(self):
        """The seconds beyond the days, from 0 to 86399."""
        return self._us // _SECOND % 86400

    @property
    def microseconds(self):
        """The microseconds beyond the seconds, from 0 to 999999."""
        return self._us % _SECOND

    def total_seconds(self):
        """The whole length in seconds."""
        return self._us / _SECOND

    def __repr__(self):
        names = ("days", "seconds", "microseconds")
        parts = [f"{name}={value}" for name in names if (value := getattr(self, name))]
        cls = self.__class__
        name = cls.__qualname__ if cls is not timedelta else "timedelta"
        return f"{cls.__module__}.{name}({', '.join(parts) or 0})"

    def __str__(self):
        days, rest = divmod(self._us, _DAY)
        hours, rest = divmod(rest, _HOUR)
        minutes, rest = divmod(rest, _MINUTE)
        seconds, rest = divmod(rest, _SECOND)
        text = f"{hours}:{minutes:02}:{seconds:02}"
        if rest:
            text += f".{rest:06}"
        if days:
            text = f"{days} day{'' if abs(days) == 1 else 's'}, {text}"
        return text

    # Arithmetic.

    def __add__(self, other):
        return _delta(self._us + other._us) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return _delta(self._us - other._us) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return _delta(other._us - self._us) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return _delta(-self._us)

    def __pos__(self):
        return _delta(self._us)

    def __abs__(self):
        return _delta(abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return _delta(self._us * int(other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _delta(_divide(self._us * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, (int, float)):
            a, b = other.as_integer_ratio()
            return _delta(_divide(self._us * b, a))
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        return _delta(self._us // int(other)) if isinstance(other, int) else NotImplemented

    def __mod__(self, other):
        return _delta(self._us % other._us) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        quotient, rest = divmod(self._us, other._us)
        return quotient, _delta(rest)

    def __bool__(self):
        return self._us != 0

    # Comparing.

    def _compare(self, other, op):
        return op(self._us, other._us) if isinstance(other, timedelta) else NotImplemented

    __eq__, __lt__, __le__, __gt__, __ge__ = map(_comparing, _COMPARISONS)

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __reduce__(self):
        return self.__class__, (self.days, self.seconds, self.microseconds)


timedelta.min = _delta(-999999999 * _DAY)
timedelta.max = _delta(1000000000 * _DAY - 1)
timedelta.resolution = _delta(1)


# --- Dates ----------------------------------------------------------------------------------------


class date:
    """A day of the calendar."""

    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year=_absent, month=_absent, day=_absent):
        if month is _absent:
            state = _pickled(year, 4, "date")
            if state is not None:
                self = object.__new__(cls)
                self._restore(state)
                return self
        if day is _absent:
            _require(year=year, month=month, day=day)
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    def _restore(self, state):
        self._year = state[0] * 256 + state[1]
        self._month = state[2] & 0x7f
        self._day = state[3]

    year = property(_attrgetter("_year"), doc="The year, from 1 to 9999.")
    month = property(_attrgetter("_month"), doc="The month, from 1 to 12.")
    day = property(_attrgetter("_day"), doc="The day of the month, from 1 on.")

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        """The local date at a number of seconds since 1970."""
        return cls(*_time.localtime(_seconds(timestamp)[0])[:3])

    @classmethod
    def today(cls):
        """The local date of now: that of fromtimestamp(time.time())."""
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        """The date of a number of days; 1 January of year 1 is 1."""
        ordinal = _integer(ordinal)
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        return cls(*_calendar_day(ordinal))

    @classmethod
    def fromisoformat(cls, string, /):
        """Read a date in one of the forms of ISO 8601."""
        if not isinstance(string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            fields = _parse_date(string)
        except ValueError:
            raise _invalid(string) from None
        return cls(*fields)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        """The date of a day in a week of an ISO year."""
        try:
            year, week, day = _integer(year), _integer(week), _integer(day)
        except OverflowError:
            raise ValueError("ISO calendar component out of range") from None
        return cls(*_from_iso_week(year, week, day))

    def toordinal(self):
        """The number of the day; 1 January of year 1 is 1."""
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        """The day of the week; Monday is 0."""
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        """The day of the week; Monday is 1."""
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        """ISO year, week and day of the week, with names."""
        today = self.toordinal()
        year = self._year
        first = _first_monday(year)
        if today < first:
            year -= 1
            first = _first_monday(year)
        elif today >= first + 52 * 7 and today >= _first_monday(year + 1):
            year += 1
            first = _first_monday(year)
        week, day = divmod(today - first, 7)
        return IsoCalendarDate(year, week + 1, day + 1)

    def timetuple(self):
        """The date as time.localtime gives it."""
        return _struct_time(self, 0, 0, 0, -1)

    def replace(self, year=_absent, month=_absent, day=_absent):
        """The date with some fields changed."""
        return type(self)(
            self._year if year is _absent else year,
            self._month if month is _absent else month,
            self._day if day is _absent else day)

    __replace__ = replace

    # As text.

    def __repr__(self):
        return f"{_type_name(self)}({self._year}, {self._month}, {self._day})"

    def isoformat(self):
        """The date as YYYY-MM-DD."""
        return f"{self._year:04}-{self._month:02}-{self._day:02}"

    __str__ = isoformat

    def ctime(self):
        """The date as C's ctime writes it."""
        return _ctime(self, 0, 0, 0)

    def strftime(self, format):
        """The date as a format tells."""
        _check_text("strftime", format)
        return _strftime(self, format, self.timetuple())

    def __format__(self, format, /):
        _check_text("__format__", format)
        return self.strftime(format) if format else str(self)

    # Comparing.

    def _compare(self, other, op):
        if not isinstance(other, date) or isinstance(other, datetime):
            return NotImplemented
        return op((self._year, self._month, self._day), (other._year, other._month, other._day))

    __eq__, __lt__, __le__, __gt__, __ge__ = map(_comparing, _COMPARISONS)

    def __hash__(self):
        return hash(self._state())

    # Arithmetic.

    def __add__(self, other):
        return _moved(self, other.days) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _moved(self, -other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return _delta((self.toordinal() - other.toordinal()) * _DAY)
        return NotImplemented

    # Storing.

    def _state(self):
        return bytes((self._year >> 8, self._year & 255, self._month, self._day))

    def __reduce__(self):
        return self.__class__, (self._state(),)


def _moved(day, count):
    ordinal = day.toordinal() + count
    if not 0 < ordinal <= _MAX_ORDINAL:
        raise OverflowError("date value out of range")
    return type(day)(*_calendar_day(ordinal))


def _type_name(thing):
    cls = thing.__class__
    return f"{cls.__module__}.{cls.__qualname__}"


def _struct_time(day, hour, minute, second, is_dst):
    return _time.struct_time((
        day._year, day._month, day._day, hour, minute, second, date.weekday(day),
        _day_of_year(day._year, day._month, day._day), is_dst))


def _ctime(day, hour, minute, second):
    return (f"{_WEEKDAYS[date.weekday(day)]} {_MONTHS[day._month - 1]} {day._day:2} "
            f"{hour:02}:{minute:02}:{second:02} {day._year:04}")


class IsoCalendarDate(tuple):
    """An ISO year, the number of a week in it, and that of a day in the week."""

    __slots__ = ()

    def __new__(cls, year, week, weekday):
        return super().__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"{_type_name(self)}(year={self[0]}, week={self[1]}, weekday={self[2]})"

    # Only its items are kept.
    def __reduce__(self):
        return tuple, (tuple(self),)


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


# --- Time zones -----------------------------------------------------------------------------------


class tzinfo:
    """What knows a time zone; a base for classes of one's own."""

    __slots__ = ()

    def tzname(self, dt, /):
        """The name of the time zone at a datetime."""
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt, /):
        """The distance of local time from UTC, positive to the east."""
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt, /):
        """The part of the distance that is due to daylight saving time."""
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt, /):
        """The local time of a datetime in UTC that has this as its tzinfo."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        saving = dt.dst()
        if saving is None:
            raise ValueError("fromutc: non-None dst() result required")
        # Standard time first: the distance without saving is the same on either side of a change.
        dt += offset - saving
        saving = dt.dst()
        if saving is None:
            raise ValueError(
                "fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + saving

    def __reduce__(self):
        arguments = getattr(self, "__getinitargs__", None)
        return self.__class__, arguments() if arguments else (), self.__getstate__()


def _checked_offset(zone, name, moment):
    """What a time zone's method says about its distance from UTC."""
    if zone is None:
        return None
    offset = getattr(zone, name)(moment)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(
            f"tzinfo.{name}() must return None or timedelta, not '{type(offset).__name__}'")
    if not -_DAY < offset._us < _DAY:
        raise ValueError(
            "offset must be a timedelta strictly between -timedelta(hours=24) and "
            "timedelta(hours=24).")
    return offset


def _checked_name(zone, moment):
    if zone is None:
        return None
    name = zone.tzname(moment)
    if name is not None and not isinstance(name, str):
        raise TypeError(
            f"tzinfo.tzname() must return None or a string, not '{type(name).__name__}'")
    return name


class timezone(tzinfo):
    """A time zone with one distance from UTC."""

    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=_absent):
        if not isinstance(offset, timedelta):
            raise TypeError(
                f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is _absent:
            if not offset._us:
                return cls.utc
            name = None
        elif not isinstance(name, str):
            raise TypeError(
                "timezone() argument 2 must be str, not "
                + ("None" if name is None else type(name).__name__))
        if not -_DAY < offset._us < _DAY:
            raise ValueError(
                "offset must be a timedelta strictly between -timedelta(hours=24) and "
                f"timedelta(hours=24), not {offset!r}.")
        return cls._make(offset, name)

    @classmethod
    def _make(cls, offset, name=None):
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is self.utc:
            return "datetime.timezone.utc"
        name = "" if self._name is None else f", {self._name!r}"
        return f"{_type_name(self)}({self._offset!r}{name})"

    def __str__(self):
        return self.tzname(None)

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __getstate__(self):
        return None

    def _check_moment(self, name, moment):
        if moment is not None and not isinstance(moment, datetime):
            raise TypeError(
                f"{name}(dt) argument must be a datetime instance or None, "
                f"not {type(moment).__name__}")

    def utcoffset(self, dt, /):
        """The distance from UTC."""
        self._check_moment("utcoffset", dt)
        return self._offset

    def dst(self, dt, /):
        """None: nothing is known about daylight saving time."""
        self._check_moment("dst", dt)
        return None

    def tzname(self, dt, /):
        """The name that was given, or UTC with the distance."""
        self._check_moment("tzname", dt)
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    def fromutc(self, dt, /):
        """The local time of a datetime in UTC that has this as its tzinfo."""
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset


UTC = timezone.utc = timezone._make(_delta(0))
timezone.min = timezone._make(_delta(_MINUTE - _DAY))
timezone.max = timezone._make(_delta(_DAY - _MINUTE))


# --- Times of day ---------------------------------------------------------------------------------


# Of times of day and points in time.
_hour = property(_attrgetter("_hour"), doc="The hour, from 0 to 23.")
_minute = property(_attrgetter("_minute"), doc="The minute, from 0 to 59.")
_second = property(_attrgetter("_second"), doc="The second, from 0 to 59.")
_microsecond = property(_attrgetter("_microsecond"), doc="The microsecond, from 0 to 999999.")
_tzinfo = property(_attrgetter("_tzinfo"), doc="The time zone, or None.")
_fold = property(_attrgetter("_fold"), doc="Which of two equal readings of a clock: 0 or 1.")


def _set_clock(self, hour, minute, second, microsecond, zone, fold):
    self._hour = hour
    self._minute = minute
    self._second = second
    self._microsecond = microsecond
    self._tzinfo = zone
    self._fold = fold


def _clock(thing):
    """The microseconds since midnight."""
    return (thing._hour * _HOUR + thing._minute * _MINUTE + thing._second * _SECOND
            + thing._microsecond)


def _clock_state(thing):
    return bytes((thing._hour, thing._minute, thing._second, thing._microsecond >> 16,
                  thing._microsecond >> 8 & 255, thing._microsecond & 255))


def _unfolded(thing):
    return thing.replace(fold=0) if thing._fold else thing


class time:
    """A time of day, in a time zone or in none."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        state = _pickled(hour, 6, "time")
        if state is not None:
            _set_clock(
                self, state[0] & 0x7f, state[1], state[2], int.from_bytes(state[3:], "big"),
                _pickled_zone(minute or None), state[0] >> 7)
            return self
        hour, minute, second, microsecond, fold = _check_time(
            hour, minute, second, microsecond, fold)
        _set_clock(self, hour, minute, second, microsecond, _check_zone(tzinfo), fold)
        return self

    hour = _hour
    minute = _minute
    second = _second
    microsecond = _microsecond
    tzinfo = _tzinfo
    fold = _fold

    @classmethod
    def fromisoformat(cls, string, /):
        """Read a time in one of the forms of ISO 8601."""
        if not isinstance(string, str):
            raise TypeError("fromisoformat: argument must be str")
        try:
            *clock, zone = _parse_time(string.removeprefix("T"))
        except ValueError:
            raise _invalid(string) from None
        return cls(*clock, _judged(zone))

    def replace(self, hour=_absent, minute=_absent, second=_absent, microsecond=_absent,
                tzinfo=_absent, *, fold=_absent):
        """The time with some fields changed."""
        return type(self)(
            self._hour if hour is _absent else hour,
            self._minute if minute is _absent else minute,
            self._second if second is _absent else second,
            self._microsecond if microsecond is _absent else microsecond,
            self._tzinfo if tzinfo is _absent else tzinfo,
            fold=self._fold if fold is _absent else fold)

    __replace__ = replace

    # The time zone.

    def utcoffset(self):
        """The distance from UTC, as far as the time zone knows it without a date."""
        return _checked_offset(self._tzinfo, "utcoffset", None)

    def dst(self):
        """The part of the distance that is due to daylight saving time."""
        return _checked_offset(self._tzinfo, "dst", None)

    def tzname(self):
        """The name of the time zone."""
        return _checked_name(self._tzinfo, None)

    # As text.

    def __repr__(self):
        parts = [str(self._hour), str(self._minute)]
        if self._second or self._microsecond:
            parts.append(str(self._second))
        if self._microsecond:
            parts.append(str(self._microsecond))
        if self._tzinfo is not None:
            parts.append(f"tzinfo={self._tzinfo!r}")
        if self._fold:
            parts.append("fold=1")
        return f"{_type_name(self)}({', '.join(parts)})"

    def isoformat(self, timespec="auto"):
        """The time as HH:MM:SS and as much more as there is, or as is asked for."""
        clock = _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return clock + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        """The time as a format tells; the date is 1 January 1900."""
        _check_text("strftime", format)
        return _strftime(
            self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    def __format__(self, format, /):
        _check_text("__format__", format)
        return self.strftime(format) if format else str(self)

    # Comparing.

    def _compare(self, other, op):
        if not isinstance(other, time):
            return NotImplemented
        ours, theirs = _clock(self), _clock(other)
        if self._tzinfo is not other._tzinfo:
            offset, other_offset = self.utcoffset(), other.utcoffset()
            if offset != other_offset:
                if offset is None or other_offset is None:
                    if op is _eq:
                        return False
                    raise TypeError("can't compare offset-naive and offset-aware times")
                ours -= offset._us
                theirs -= other_offset._us
        return op(ours, theirs)

    __eq__, __lt__, __le__, __gt__, __ge__ = map(_comparing, _COMPARISONS)

    def __hash__(self):
        offset = _unfolded(self).utcoffset()
        return hash(_clock_state(self) if offset is None else _clock(self) - offset._us)

    # Storing.

    def __reduce_ex__(self, protocol, /):
        state = _clock_state(self)
        if self._fold and protocol > 3:
            state = bytes((state[0] | 0x80,)) + state[1:]
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = _delta(1)


# --- The system's clock ---------------------------------------------------------------------------


def _seconds(timestamp):
    """A timestamp as whole seconds and microseconds, rounded to the nearest, to an even one
    between two."""
    if not isinstance(timestamp, float):
        seconds, rest = int(_index(timestamp)), 0
    elif timestamp != timestamp:
        raise ValueError("Invalid value NaN (not a number)")
    elif timestamp - timestamp != 0:
        raise OverflowError("timestamp out of range for platform time_t")
    else:
        fraction, whole = _modf(timestamp)
        carry, rest = divmod(round(fraction * 1e6), _SECOND)
        seconds = int(whole) + carry
    if not -2**63 <= seconds < 2**63:
        raise OverflowError("timestamp out of range for platform time_t")
    return seconds, rest


def _local_offset(seconds):
    """How many seconds the local time is ahead of UTC at a number of seconds since 1970."""
    local = _time.localtime(seconds)
    if local.tm_year < MINYEAR:
        raise ValueError(f"year {local.tm_year} is out of range")
    return local.tm_gmtoff


def _is_second_reading(seconds):
    """Whether local clocks have shown this time before, because they were put back."""
    now = _time.localtime(seconds).tm_gmtoff
    try:
        back = _time.localtime(seconds - 86400).tm_gmtoff - now
        return back > 0 and _time.localtime(seconds - back).tm_gmtoff == now + back
    except (OverflowError, OSError):
        return False


def _from_local(reading, fold):
    """The seconds since 1970 at which local clocks show a number of seconds since 1970."""
    before = reading - _local_offset(reading - 86400)
    after = reading - _local_offset(reading + 86400)
    if before != after:
        valid = [t + _local_offset(t) == reading for t in (before, after)]
        if valid == [True, False]:
            return before
        if valid == [False, True]:
            return after
    # Clocks show it twice, or never: then the time before or after they were changed counts on.
    return after if fold else before


def _local_zone(seconds):
    """The local time zone, as it is at a number of seconds since 1970."""
    local = _time.localtime(seconds)
    return timezone(timedelta(seconds=local.tm_gmtoff), local.tm_zone)


# --- Points in time -------------------------------------------------------------------------------


class datetime(date):
    """A day and a time of day, in a time zone or in none."""

    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year=_absent, month=_absent, day=_absent, hour=0, minute=0, second=0,
                microsecond=0, tzinfo=None, *, fold=0):
        if day is _absent:
            state = _pickled(year, 10, "datetime")
            if state is not None:
                self = object.__new__(cls)
                self._restore(state)
                _set_clock(
                    self, state[4], state[5], state[6], int.from_bytes(state[7:], "big"),
                    _pickled_zone(None if month is _absent else month), state[2] >> 7)
                return self
        if day is _absent:
            _require(year=year, month=month, day=day)
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        hour, minute, second, microsecond, fold = _check_time(
            hour, minute, second, microsecond, fold)
        _set_clock(self, hour, minute, second, microsecond, _check_zone(tzinfo), fold)
        return self

    hour = _hour
    minute = _minute
    second = _second
    microsecond = _microsecond
    tzinfo = _tzinfo
    fold = _fold

    @classmethod
    def _at(cls, seconds, microsecond, zone):
        """The time at a number of seconds since 1970, local or in a time zone."""
        times = _time.localtime(seconds) if zone is None else _time.gmtime(seconds)
        second = min(times.tm_sec, 59)
        moment = cls(*times[:5], second, microsecond, zone)
        if zone is not None:
            return zone.fromutc(moment)
        moment._fold = int(_is_second_reading(seconds))
        return moment

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        """The time at a number of seconds since 1970, local or in a time zone."""
        return cls._at(*_seconds(timestamp), _check_zone(tz))

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        """The time in UTC at a number of seconds since 1970, without a time zone."""
        _deprecate(
            "utcfromtimestamp", "datetime.datetime.fromtimestamp(timestamp, datetime.UTC)")
        seconds, microsecond = _seconds(timestamp)
        times = _time.gmtime(seconds)
        return cls(*times[:5], min(times.tm_sec, 59), microsecond)

    @classmethod
    def now(cls, tz=None):
        """The time of now, local or in a time zone."""
        seconds, rest = divmod(_time.time_ns(), 10**9)
        return cls._at(seconds, rest // 1000, _check_zone(tz))

    @classmethod
    def utcnow(cls):
        """The time of now in UTC, without a time zone."""
        _deprecate("utcnow", "datetime.datetime.now(datetime.UTC)")
        seconds, rest = divmod(_time.time_ns(), 10**9)
        return cls(*_time.gmtime(seconds)[:6], rest // 1000)

    @classmethod
    def combine(cls, date, time, tzinfo=_absent):
        """The time of a day and a time of day."""
        if not isinstance(date, _date):
            raise TypeError(
                f"combine() argument 1 must be datetime.date, not {type(date).__name__}")
        if not isinstance(time, _daytime):
            raise TypeError(
                f"combine() argument 2 must be datetime.time, not {type(time).__name__}")
        return cls(
            date._year, date._month, date._day, time._hour, time._minute, time._second,
            time._microsecond, time._tzinfo if tzinfo is _absent else tzinfo, fold=time._fold)

    @classmethod
    def fromisoformat(cls, string, /):
        """Read a date, or a date and a time, in one of the forms of ISO 8601."""
        if not isinstance(string, str):
            raise TypeError("fromisoformat: argument must be str")
        length = _date_length(string)
        try:
            fields = _parse_date(string[:length])
            *clock, zone = (0, None) if len(string) == length else _parse_time(string[length + 1:])
        except ValueError:
            raise _invalid(string) from None
        if len(clock) == 1:
            return cls(*fields)
        return cls(*fields, *clock, _judged(zone))

    @classmethod
    def strptime(cls, date_string, format, /):
        """Read a time as a format tells."""
        import _strptime
        for place, value in enumerate((date_string, format), 1):
            if not isinstance(value, str):
                raise TypeError(
                    f"strptime() argument {place} must be {_strptime.TEXT}, "
                    f"not {type(value).__name__}")
        return _strptime._strptime_datetime(cls, date_string, format)

    def date(self):
        """The day."""
        return _date(self._year, self._month, self._day)

    def time(self):
        """The time of day, without a time zone."""
        return _daytime(
            self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        """The time of day, with the time zone."""
        return _daytime(
            self._hour, self._minute, self._second, self._microsecond, self._tzinfo,
            fold=self._fold)

    def timetuple(self):
        """The time as time.localtime gives it."""
        saving = self.dst()
        is_dst = -1 if saving is None else int(bool(saving))
        return _struct_time(self, self._hour, self._minute, self._second, is_dst)

    def utctimetuple(self):
        """The time in UTC as time.gmtime gives it."""
        offset = self.utcoffset()
        utc = self - offset if offset else self
        return _struct_time(utc, utc._hour, utc._minute, utc._second, 0)

    def timestamp(self):
        """The seconds since 1970."""
        offset = self.utcoffset()
        if offset is None:
            return self._local_seconds() + self._microsecond / 1e6
        return (_total(self) - offset._us - _EPOCH) / _SECOND

    def _local_seconds(self):
        return _from_local((_total(self) - _EPOCH) // _SECOND, self._fold)

    def replace(self, year=_absent, month=_absent, day=_absent, hour=_absent, minute=_absent,
                second=_absent, microsecond=_absent, tzinfo=_absent, *, fold=_absent):
        """The time with some fields changed."""
        return type(self)(
            self._year if year is _absent else year,
            self._month if month is _absent else month,
            self._day if day is _absent else day,
            self._hour if hour is _absent else hour,
            self._minute if minute is _absent else minute,
            self._second if second is _absent else second,
            self._microsecond if microsecond is _absent else microsecond,
            self._tzinfo if tzinfo is _absent else tzinfo,
            fold=self._fold if fold is _absent else fold)

    __replace__ = replace

    # The time zone.

    def utcoffset(self):
        """The distance from UTC."""
        return _checked_offset(self._tzinfo, "utcoffset", self)

    def dst(self):
        """The part of the distance that is due to daylight saving time."""
        return _checked_offset(self._tzinfo, "dst", self)

    def tzname(self):
        """The name of the time zone."""
        return _checked_name(self._tzinfo, self)

    def astimezone(self, tz=None):
        """The same moment in another time zone, or in the local one."""
        _check_zone(tz)
        if tz is not None and tz is self._tzinfo:
            return self
        offset = self.utcoffset()
        if offset is None:
            offset = timedelta(
                seconds=(_total(self) - _EPOCH) // _SECOND - self._local_seconds())
        utc = self - offset
        if tz is None:
            tz = _local_zone((_total(utc) - _EPOCH) // _SECOND)
        return tz.fromutc(utc.replace(tzinfo=tz))

    # As text.

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        parts = list(map(str, parts))
        if self._fold:
            parts.append("fold=1")
        if self._tzinfo is not None:
            parts.append(f"tzinfo={self._tzinfo!r}")
        return f"{_type_name(self)}({', '.join(parts)})"

    def isoformat(self, sep="T", timespec="auto"):
        """The time as YYYY-MM-DDTHH:MM:SS and as much more as there is, or as is asked for."""
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError(
                "isoformat() argument 1 must be a unicode character, "
                f"not {type(sep).__name__}")
        clock = _clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return date.isoformat(self) + sep + clock + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat(" ")

    def ctime(self):
        """The time as C's ctime writes it."""
        return _ctime(self, self._hour, self._minute, self._second)

    # Comparing.

    def _compare(self, other, op):
        if not isinstance(other, datetime):
            return NotImplemented
        ours, theirs = _total(self), _total(other)
        if self._tzinfo is not other._tzinfo:
            offset, other_offset = self.utcoffset(), other.utcoffset()
            if op is _eq and (_depends_on_fold(self, offset)
                              or _depends_on_fold(other, other_offset)):
                return False
            if offset != other_offset:
                if offset is None or other_offset is None:
                    if op is _eq:
                        return False
                    raise TypeError("can't compare offset-naive and offset-aware datetimes")
                ours -= offset._us
                theirs -= other_offset._us
        return op(ours, theirs)

    __eq__, __lt__, __le__, __gt__, __ge__ = map(_comparing, _COMPARISONS)

    def __hash__(self):
        offset = _unfolded(self).utcoffset()
        if offset is None:
            return hash(self._state() + _clock_state(self))
        return hash(_total(self) - offset._us)

    # Arithmetic.

    def __add__(self, other):
        return _shifted(self, other._us) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _shifted(self, -other._us)
        if not isinstance(other, datetime):
            return NotImplemented
        distance = _total(self) - _total(other)
        if self._tzinfo is not other._tzinfo:
            offset, other_offset = self.utcoffset(), other.utcoffset()
            if offset != other_offset:
                if offset is None or other_offset is None:
                    raise TypeError("can't subtract offset-naive and offset-aware datetimes")
                distance += other_offset._us - offset._us
        return _delta(distance)

    # Storing.

    def __reduce_ex__(self, protocol, /):
        day = self._state()
        if self._fold and protocol > 3:
            day = bytes((day[0], day[1], day[2] | 0x80, day[3]))
        state = day + _clock_state(self)
        return self.__class__, (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


# The names by which methods whose parameters are called date and time know the classes.
_date, _daytime = date, time

_EPOCH = _EPOCH_ORDINAL * _DAY


def _total(moment):
    """The microseconds since the day before the first one, by the clock."""
    return _ordinal(moment._year, moment._month, moment._day) * _DAY + _clock(moment)


def _shifted(moment, us):
    ordinal, rest = divmod(_total(moment) + us, _DAY)
    if not 0 < ordinal <= _MAX_ORDINAL:
        raise OverflowError("date value out of range")
    hour, rest = divmod(rest, _HOUR)
    minute, rest = divmod(rest, _MINUTE)
    return type(moment)(
        *_calendar_day(ordinal), hour, minute, *divmod(rest, _SECOND), moment._tzinfo)


def _depends_on_fold(moment, offset):
    return moment.replace(fold=not moment._fold).utcoffset() != offset


def _deprecate(name, instead):
    import warnings
    warnings.warn(
        f"datetime.datetime.{name}() is deprecated and scheduled for removal in a future "
        "version. Use timezone-aware objects to represent datetimes in UTC: "
        f"{instead}.", DeprecationWarning, stacklevel=3)


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = _delta(1)

# Where programs find the classes, and pickles look for them.
for _cls in (date, datetime, time, timedelta, timezone, tzinfo, IsoCalendarDate):
    _cls.__module__ = "datetime"
del _cls
