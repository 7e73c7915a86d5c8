"""Years that no C library has, days without a year, and another time zone."""

import os
import time
import warnings


def told(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


told(lambda: time.asctime((-2**31 + 1900, 6, 1) + (0,) * 6))
told(lambda: time.asctime((-2**31 + 1899, 6, 1) + (0,) * 6))
told(lambda: time.strftime('%Y\0'))
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    for text, form in ('29', '%d'), ('29 2000', '%d %Y'), ('Feb', '%b'), ('100%d', '100%%d'):
        told(lambda: time.strptime(text, form)[2])
        print([one.category.__name__ for one in seen])
        seen.clear()
os.environ['TZ'] = 'AAA+03BBB,M4.1.0,M10.5.0'
time.tzset()
print(time.tzname, time.timezone, time.altzone, time.daylight, time.localtime(0).tm_hour)
os.environ['TZ'] = 'UTC+0'
time.tzset()
print(time.tzname, time.timezone, time.localtime(0).tm_hour)
