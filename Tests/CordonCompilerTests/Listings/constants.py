import a.b.c as d
from . import e
from .f import g as h
x = 2 ** 10 + -1
y = (1, "a" * 3, (2.5, None))
z = [1, 2, 3, 4]
w = "%s is %r" % (x, y)
v = f"{x!r:>{y}} and {z}"
u = 1j - 2
if 0:
  unreachable()
while 0:
  unreachable()
assert x, y
