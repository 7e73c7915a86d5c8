# differs: CPython has no restricted realm.
# options: -r
"""No frame is reached."""

import sys


def numbers():
    yield 1


async def coroutine():
    pass


async def stream():
    yield 1


g = numbers()
c = coroutine()
c.close()
a = stream()


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: g.gi_frame)
refused(lambda: g.gi_frame.f_back.f_globals)
refused(lambda: getattr(g, 'gi_' + 'frame'))
refused(lambda: '{0.gi_frame}'.format(g))
refused(lambda: (yielded for yielded in [1]).gi_code)
refused(lambda: c.cr_frame)
refused(lambda: a.ag_frame)
refused(lambda: sys._getframe())
