# differs: CPython has no restricted realm.
# options: -r
"""No getter made by a native reads what an attribute expression may not."""

import functools
import operator


def refused(action):
    try:
        result = action()
        print("ESCAPED" if result is not None else "nothing", str(result)[:60])
    except Exception as e:
        print(type(e).__name__, e)


class C:
    @property
    def shadow(self):
        return "own"


hidden = ("__globals__", "__code__", "__closure__", "__builtins__", "__defaults__", "__kwdefaults__")
for name in hidden:
    refused(lambda: operator.attrgetter(name)(refused))
    refused(lambda: operator.methodcaller("__getattribute__", name)(refused))
    refused(lambda: functools.partial(getattr, refused, name)())
    refused(lambda: functools.reduce(getattr, (refused, name)))
    refused(lambda: list(map(getattr, [refused], [name])))
    refused(lambda: object.__getattribute__(refused, name))
    refused(lambda: super(type(refused), refused).__getattribute__(name))
refused(lambda: operator.attrgetter("__class__.__base__.__subclasses__.__self__")(5))
refused(lambda: operator.attrgetter("__init__.__self__")(C()))
refused(lambda: operator.attrgetter("fget.__globals__")(C.shadow))
refused(lambda: operator.call(type(refused).__dict__["__globals__"].__get__, refused))
refused(lambda: next(iter(functools.partial(getattr, refused, "__code__"), 1)))
refused(lambda: sorted([refused], key=operator.attrgetter("__code__")))
refused(lambda: "{0.__code__}".format(refused))
refused(lambda: "{f.__code__}".format_map({"f": refused}))
refused(lambda: "{0[f].__code__}".format({"f": refused}))
refused(lambda: vars(refused))
