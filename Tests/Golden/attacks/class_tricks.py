# differs: CPython has no restricted realm.
# options: -r
"""Metaclasses, bases and class cells lead nowhere."""

def f():
    pass


class C:
    pass


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: type('X', (type(f),), {}))
refused(lambda: type('X', (bool,), {}))
refused(lambda: type('X', (type(None),), {}))
refused(lambda: type('X', (type((i for i in [])),), {}))
refused(lambda: setattr(C, '__bases__', (type(f),)))
refused(lambda: setattr(C(), '__class__', type(f)))
refused(lambda: C.__init_subclass__.__func__)
refused(lambda: type(C).__call__.__globals__)
refused(lambda: C.mro.__self__)
refused(lambda: C.__subclasshook__.__self__)
refused(lambda: type('X', (), {'__slots__': ('__dict__', '__globals__')})().__globals__)
refused(lambda: C.__weakref__.__objclass__.__dict__)
