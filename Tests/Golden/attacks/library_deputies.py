# differs: CPython has no restricted realm.
# options: -r
"""The library's own rights go to nobody who calls it."""

import abc
import collections
import copyreg
import functools
import operator
import os
import string
import types

getter = operator.attrgetter('__globals__')


def f():
    pass


class Spy:
    __dict__ = property(getter)
    __code__ = property(getter)


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: functools.update_wrapper(Spy(), f, ('__code__',), ()).__code__)
refused(lambda: functools.update_wrapper(Spy(), f, (), ('__globals__',)))
refused(lambda: functools.wraps(f)(Spy()).__dict__)
refused(lambda: functools.cached_property(getter).__get__(f))
refused(lambda: functools.partialmethod(getter).__get__(f)())
refused(lambda: collections.namedtuple('N', 'a')._make.__func__.__globals__)
refused(lambda: collections.UserDict.__init__.__globals__)
refused(lambda: abc.ABCMeta.__new__.__globals__)
refused(lambda: types.FunctionType(compile('1', 'f', 'eval'), {}))
refused(lambda: string.Template.__init_subclass__.__func__.__globals__)
refused(lambda: copyreg.__newobj__.__globals__)
refused(lambda: types.MethodType(getter, f)())
refused(lambda: types.new_class('X', (), {}, getter))
refused(lambda: functools.reduce(getter, [f, f]))
refused(lambda: os.fspath.__globals__)
refused(lambda: functools.sys)
refused(lambda: collections.abc.sys)
