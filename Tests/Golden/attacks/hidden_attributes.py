# differs: CPython has no restricted realm.
# options: -r
"""A hidden attribute is hidden by every route."""

import functools
import operator


def f():
    pass


class H:
    def m(self):
        pass


h = H()
h.a = f


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: f.__globals__)
refused(lambda: getattr(f, '__globals__'))
refused(lambda: '{0.__globals__}'.format(f))
refused(lambda: '{f.__globals__}'.format(f=f))
refused(lambda: '{f.__globals__}'.format_map({'f': f}))
refused(lambda: operator.attrgetter('__globals__')(f))
refused(lambda: operator.attrgetter('a.__globals__')(h))
refused(lambda: f'{f.__globals__}')
refused(lambda: object.__getattribute__(f, '__globals__'))
refused(lambda: type(f).__getattribute__(f, '__globals__'))
refused(lambda: functools.reduce(getattr, ['__globals__'], f))
refused(lambda: list(map(getattr, [f], ['__globals__'])))
refused(lambda: sorted([f], key=operator.attrgetter('__code__')))
refused(lambda: max([f], key=lambda x: x.__code__))
refused(lambda: vars(f))
refused(lambda: f.__closure__)
refused(lambda: f.__defaults__)
refused(lambda: f.__dict__)
refused(lambda: f.__builtins__)
refused(lambda: [].append.__self__)
refused(lambda: H().m.__func__)
refused(lambda: H().m.__self__)
refused(lambda: H.__dict__)
refused(lambda: H().__dict__)
refused(lambda: vars(H()))
refused(lambda: super(H, H()).__self__)
refused(lambda: classmethod(f).__func__)
refused(lambda: functools.partial(f).func.__globals__)

f_set = False
try:
    f.__defaults__ = (1,)
    f_set = True
except AttributeError as e:
    print(e)
try:
    f.__globals__ += {}
except AttributeError as e:
    print(e)
match f:
    case object(__globals__=g):
        print("ESCAPED", g)
    case _:
        print("no match")
print(hasattr(f, "__globals__"), f_set)
