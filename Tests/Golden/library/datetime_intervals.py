# Intervals are exact to the microsecond; floats are rounded to the nearest, half to even.
from datetime import timedelta

a = timedelta(1, 2, 3)
print(repr(a), a, -a, repr(-a), abs(-a) == a, bool(timedelta()), a.total_seconds())
print(timedelta(weeks=1, days=-7, hours=36, minutes=-90, milliseconds=5.5), timedelta(0.1))
print([timedelta(microseconds=n / 2).microseconds for n in range(8)])
print([str(timedelta(microseconds=n) / 2) for n in range(6)])
print(a * 2, a * 0.5, 3 * a, a / 2, a / 2.5, a // 7, a / timedelta(hours=1), a // timedelta(0, 7))
print(a % timedelta(hours=5), divmod(-a, timedelta(hours=5)), a > -a, a == timedelta(1, 2, 3))
print(repr(timedelta.min), repr(timedelta.max), repr(timedelta.resolution), repr(timedelta(0)))
for divide in (lambda: a / 0, lambda: a // timedelta(0), lambda: a / 0.0, lambda: a * float("nan")):
    try:
        divide()
    except (ZeroDivisionError, ValueError) as e:
        print(type(e).__name__, e)
