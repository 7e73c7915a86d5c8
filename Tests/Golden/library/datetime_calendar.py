# Dates follow the proleptic Gregorian calendar and ISO weeks, whichever way they are made.
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta

for ordinal in (1, 59, 60, 365, 366, 146097, 577736, 730179, 730180, 738000, 3652059):
    d = date.fromordinal(ordinal)
    print(ordinal, d, d.toordinal(), d.weekday(), d.isoweekday(), tuple(d.isocalendar()),
          d.timetuple().tm_yday, date.fromisocalendar(*d.isocalendar()) == d)
print(all(date.fromordinal(n).toordinal() == n for n in range(1, 3652060, 977)))
print(date(2024, 2, 29) + timedelta(365), date(2024, 3, 1) - date(2023, 3, 1), MINYEAR, MAXYEAR)
print(date(2020, 12, 31).isocalendar(), date(2024, 2, 29).ctime(), f"{date(2024, 2, 29):%d.%m.%y}")
print(repr(date(2024, 2, 29).replace(year=2028)), hash(date(1, 2, 3)) == hash(date(1, 2, 3)))
for text in ("2024-02-29", "20240229", "2024-W09-4", "2024W094", "2024-W09", "2024W09"):
    print(text, date.fromisoformat(text))
for make in (
    lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: date(0, 1, 1),
    lambda: date(2023, 1), lambda: date("2023", 1, 1), lambda: date(10**20, 1, 1),
    lambda: date.fromordinal(0), lambda: date.fromisocalendar(2023, 53, 1),
    lambda: date.fromisoformat("2024-2-29"), lambda: date.fromisoformat("2024-W60"),
    lambda: date.max + timedelta(1), lambda: datetime.min - timedelta(microseconds=1),
    lambda: timedelta.max + timedelta.resolution, lambda: timedelta(days="1"),
):
    try:
        print(make())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
