# differs: CPython has no restricted realm.
# options: -r
"""Weak references and proxies give what their object gives."""

import _weakref


def refused(action):
    try:
        result = action()
        print("ESCAPED" if result is not None else "nothing", str(result)[:60])
    except Exception as e:
        print(type(e).__name__, e)


class C:
    pass


c = C()
proxy = _weakref.proxy(refused)
refused(lambda: proxy.__globals__)
refused(lambda: proxy.__code__)
refused(lambda: _weakref.ref(5))
refused(lambda: _weakref.ref(c).__callback__.__globals__)
refused(lambda: type(proxy)(c))
refused(lambda: _weakref.ref.__new__(_weakref.ref))
refused(lambda: _weakref.ref.__call__(5))
refused(lambda: setattr(_weakref.ref(c), "__callback__", print))
print([type(r).__name__ for r in _weakref.getweakrefs(refused)], _weakref.getweakrefcount(C) >= 0)


def callback(ref):
    refused(lambda: ref().x)


kept = [_weakref.ref(c, callback), _weakref.ref(c, lambda ref: 1 / ref)]
del c, proxy
