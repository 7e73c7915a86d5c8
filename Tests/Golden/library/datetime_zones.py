# Points in time compare, subtract and hash across time zones, and know equal readings apart.
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo


class Zone(tzinfo):
    """One hour east of UTC, and two in summer."""

    def dst(self, dt):
        start, end = datetime(dt.year, 3, 26, 2), datetime(dt.year, 10, 29, 2)
        reading = dt.replace(tzinfo=None, fold=0)
        summer = start <= reading < end + timedelta(hours=1)
        if end <= reading < end + timedelta(hours=1) and dt.fold:
            summer = False
        return timedelta(hours=int(summer))

    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)

    def tzname(self, dt):
        return "CEST" if self.dst(dt) else "CET"

    def __repr__(self):
        return "Zone()"


here = Zone()
first = datetime(2023, 10, 29, 2, 30, tzinfo=here)
second = first.replace(fold=1)
print(first, second, first.astimezone(UTC), second.astimezone(UTC), first == second)
print(first == first.astimezone(UTC), second - first, second.astimezone(UTC) - first)
print(repr(second), hash(first) == hash(second), second.timetuple()[-1], second.timetuple()[3])
print(datetime(2023, 7, 1, 12, tzinfo=UTC).astimezone(here).strftime("%H:%M %Z %z %:z %f %%f"))
east = timezone(timedelta(hours=5, minutes=30), "IST")
print(repr(east), east, timezone(-timedelta(minutes=90, seconds=1)), repr(UTC), timezone.max)
d = datetime(2023, 7, 1, 12, 0, 0, 5, tzinfo=east)
print(d.isoformat(), d.isoformat(" ", "milliseconds"), d.timetz(), repr(d.time()), d.date())
print(d.utctimetuple()[:6], d.timestamp(), datetime.fromtimestamp(d.timestamp(), UTC))
print(datetime.fromtimestamp(-1.5, UTC), datetime.fromtimestamp(0.0000005, UTC).microsecond)
for text in (
    "2023-07-01", "2023-07-01T12", "20230701 120000.5Z", "2023-W26-6T12:00,25-00:30",
    "2023-07-01T12:00:00.1234567+05:30:15.000001", "2023W26T1200", "2023-07-01T12:0",
    "2023-07-01T", "2023-07-01T12:00+25", "2023-07-01T25:00",
):
    try:
        print(repr(datetime.fromisoformat(text)))
    except ValueError as e:
        print(e)
print(time.fromisoformat("T12:30Z"), time(12, tzinfo=east) < time(12, tzinfo=UTC), time(1) == time(1))
print(datetime.combine(date(2023, 7, 1), time(9, fold=1), east).__reduce_ex__(4))
for make in (
    lambda: first < datetime(2023, 1, 1), lambda: first - datetime(2023, 1, 1),
    lambda: time(1) < time(1, tzinfo=UTC), lambda: datetime(2023, 1, 1, tzinfo="UTC"),
    lambda: timezone(timedelta(1)), lambda: tzinfo().utcoffset(None), lambda: east.fromutc(first),
    lambda: d.isoformat(timespec="days"), lambda: datetime.fromtimestamp(float("nan")),
    lambda: time(24), lambda: datetime(2023, 1, 1, 0, 60), lambda: time(fold=2),
):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)
