# differs: CPython has no restricted realm.
# options: -r
"""The types that realms share cannot be changed."""


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: setattr(int, 'x', 1))
refused(lambda: setattr(str, 'x', 1))
refused(lambda: setattr(list, 'x', 1))
refused(lambda: setattr(dict, 'x', 1))
refused(lambda: setattr(object, 'x', 1))
refused(lambda: setattr(type, 'x', 1))
refused(lambda: setattr(BaseException, 'x', 1))
refused(lambda: setattr(type(len), 'x', 1))
refused(lambda: setattr(type(lambda: 0), 'x', 1))
refused(lambda: setattr(type(None), 'x', 1))
refused(lambda: setattr(type(open('/etc/passwd')), 'x', 1))
refused(lambda: delattr(list, 'append'))
refused(lambda: setattr(int, '__add__', 1))
refused(lambda: type.__setattr__(int, 'x', 1))
refused(lambda: object.__setattr__(int, 'x', 1))
refused(lambda: setattr(int, '__bases__', (object,)))
refused(lambda: setattr(5, '__class__', str))
refused(lambda: setattr(int, '__name__', 'x'))
refused(lambda: setattr(int, '__doc__', 'x'))
refused(lambda: setattr(int, '__module__', 'x'))
refused(lambda: setattr(Exception, '__qualname__', 'x'))
refused(lambda: setattr(int, '__abstractmethods__', {'x'}))
refused(lambda: setattr(len, '__name__', 'x'))
refused(lambda: setattr(len, 'x', 1))
refused(lambda: int.__dict__)
refused(lambda: vars(int))
refused(lambda: (type.__dict__ | {}))
refused(lambda: setattr(str.upper, 'x', 1))
