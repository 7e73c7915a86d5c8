# The calendar, formats and clocks of time.
import os
import time


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for t in (0, 1, -1, 86399, 951782400, 1709164800, 1e9 + 0.7, -62135596800, 253402300799, 4102444800):
    g = time.gmtime(t)
    print(tuple(g), time.asctime(g))
g = time.gmtime(1700000000)
print(g, g.tm_zone, g.tm_gmtoff, len(g), g[:3], g.tm_year, g == tuple(g), hash(g) == hash(tuple(g)))
print(time.struct_time.n_fields, time.struct_time.n_sequence_fields, time.struct_time.__match_args__)
attempt(lambda: time.struct_time((1, 2)))
attempt(lambda: time.struct_time(3))
print(time.struct_time(range(9)), time.struct_time(range(11)).tm_gmtoff)
attempt(lambda: setattr(g, 'tm_year', 3))
for f in ('%Y-%m-%d %H:%M:%S', '%a %A %b %B %d %j %U %w %W %y', '%c|%x|%X', '%p %I %%', '%D %e %F %G %V %u %T %R %n %t', '', 'é%Y', '%'):
    print(repr(time.strftime(f, g)))
attempt(lambda: time.strftime('%Y', (1, 13, 1, 0, 0, 0, 0, 1, 0)))
attempt(lambda: time.strftime('%Y', (1, 1, 32, 0, 0, 0, 0, 1, 0)))
attempt(lambda: time.strftime('%Y', (1, 1, 1, 24, 0, 0, 0, 1, 0)))
attempt(lambda: time.strftime('%Y', (1, 1, 1, 0, 0, 0, -2, 1, 0)))
attempt(lambda: time.strftime('%Y', (1, 1, 1, 0, 0, 0, 0, 367, 0)))
attempt(lambda: time.strftime('%Y', 3))
attempt(lambda: time.strftime('%Y', (1, 2)))
attempt(lambda: time.strftime(3))
print(time.strftime('%Y %m %d', (2000, 0, 0, 0, 0, 0, 0, 0, 0)))
for text, form in [('2024-02-29', '%Y-%m-%d'), ('12:30:45', '%H:%M:%S'), ('Mon Nov  4 10:11:12 2024', '%a %b %d %H:%M:%S %Y'),
                   ('  3 PM', '%I %p'), ('60 2024', '%j %Y'), ('99', '%y'), ('01', '%y'), ('December 2000', '%B %Y'),
                   ('2024 10 1', '%Y %W %w'), ('2024 10 1', '%Y %U %w'), ('12.345', '%S.%f'), ('%', '%%'), ('Sunday', '%A')]:
    attempt(lambda: time.strptime(text, form))
attempt(lambda: time.strptime('2024-13-01', '%Y-%m-%d'))
attempt(lambda: time.strptime('2023-02-29', '%Y-%m-%d'))
attempt(lambda: time.strptime('2023 x', '%Y'))
attempt(lambda: time.strptime('x', '%Q'))
attempt(lambda: time.strptime(3, '%Y'))
print(time.mktime(time.localtime(1700000000)), time.ctime(time.mktime((2024, 1, 1, 0, 0, 0, 0, 1, -1))))
attempt(lambda: time.mktime((1, 2)))
attempt(lambda: time.gmtime(1e30))
attempt(lambda: time.gmtime(1e18))
attempt(lambda: time.gmtime(float('nan')))
attempt(lambda: time.gmtime('x'))
attempt(lambda: time.sleep(-1))
attempt(lambda: time.sleep('x'))
attempt(lambda: time.sleep(float('nan')))
a = time.monotonic(), time.perf_counter_ns(), time.process_time(), time.time_ns()
time.sleep(0.01)
b = time.monotonic(), time.perf_counter_ns(), time.process_time(), time.time_ns()
print([x <= y for x, y in zip(a, b)], b[0] - a[0] >= 0.01)
print(time.get_clock_info('monotonic').monotonic, time.get_clock_info('time').adjustable)
attempt(lambda: time.get_clock_info('x'))
print(isinstance(time.timezone, int), len(time.tzname), time.daylight in (0, 1), time.clock_gettime(time.CLOCK_MONOTONIC) > 0)
