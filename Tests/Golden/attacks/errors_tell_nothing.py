# differs: CPython has no restricted realm.
# options: -r
"""An exception carries no object of the machine's."""

import os

try:
    os.system
except AttributeError as error:
    e = error
try:
    nothing
except NameError as error:
    n = error
try:
    import socket
except ImportError as error:
    i = error


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: e.obj.system)
refused(lambda: e.__traceback__.tb_frame)
refused(lambda: e.obj.__dict__['system'])
refused(lambda: n.__traceback__.tb_frame.f_globals)
refused(lambda: i.path.x)

print(e, '|', n, '|', i)
