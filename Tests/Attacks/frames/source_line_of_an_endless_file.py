"""Warnings and tracebacks are told of code whose file never ends, so that it is read past every limit."""
# reason: CPython reads the file for ever, too
# options: --limit memory=32M --limit wall=1s
import time
import warnings

begun = time.monotonic()
for name in ('/dev/zero', '/proc/self/fd/0', '/proc/kmsg'):
    warnings.warn_explicit('nothing', UserWarning, name, 3)
    try:
        exec(compile('\n\n1/0', name, 'exec'))
    except ZeroDivisionError as error:
        warnings.warn(repr(error))
if time.monotonic() - begun > 2:
    print('escaped')
exec(compile('\n\n1/0', '/dev/zero', 'exec'))
