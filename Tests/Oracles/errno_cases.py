# oracle: 3.13
"""The numbers of errors and what they are called."""

import errno
import os

from cases import end, line

for name in sorted(dir(errno)):
    if name.startswith("E"):
        line(name, str(getattr(errno, name)))
for number in range(-5, 1000):
    line(str(number), errno.errorcode.get(number, "none"), os.strerror(number))
for number in sorted(errno.errorcode):
    line(type(OSError(number, "text")).__name__, str(OSError(number, "text")))
end()
