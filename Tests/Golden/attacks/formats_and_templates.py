# differs: CPython has no restricted realm.
# options: -r
"""Texts with fields reach nothing hidden."""

import string


def f():
    pass


class C:
    def __init__(self):
        pass


class Map(dict):
    def __missing__(self, key):
        return f.__globals__


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: '{0.__init__.__globals__}'.format(C()))
refused(lambda: '{0.__class__.__init__.__globals__[x]}'.format(C()))
refused(lambda: '{0[0].__code__}'.format([f]))
refused(lambda: '{:{0.__code__}}'.format(f))
refused(lambda: '{0!r:{1.__globals__}}'.format(1, f))
refused(lambda: string.Formatter().format('{0.__globals__}', f))
refused(lambda: string.Formatter().get_field('0.__code__', [f], {}))
refused(lambda: '%(x)s' % Map())
refused(lambda: f'{C().__init__.__globals__}')
