# differs: CPython has no restricted realm.
# options: -r
"""The type graph leads to no host module."""


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: [c for c in object.__subclasses__() if c.__name__ == 'catch_warnings'][0]()._module)
refused(lambda: [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0])
refused(lambda: [c for c in ().__class__.__mro__[-1].__subclasses__() if 'Popen' in c.__name__][0])
refused(lambda: type.__subclasses__(type)[0].__init__.__globals__)
refused(lambda: [c for c in BaseException.__subclasses__() if hasattr(c.__init__, '__globals__')][0])
