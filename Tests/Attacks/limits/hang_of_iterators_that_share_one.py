"""Something shared by itself is gone through once for each way to it."""
# options: --limit cpu=0.3s --limit memory=32M
# reason: it does not end there
from itertools import repeat
z = zip(repeat(1), repeat(1))
for i in range(60): z = zip(z, z)
next(z)
