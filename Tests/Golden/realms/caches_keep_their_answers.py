# differs: realms are Cordon's own
# An object of a restricted realm that says to be equal to everything spoils no cache of trusted code.
import collections.abc
import functools
import re
import rexec

environment = rexec.RExec()
environment.r_exec("""
def liar(kind, bases=(), **space):
    class Meta(type):
        def __hash__(cls): return hash(kind)
        def __eq__(cls, other): return True
    return Meta("Liar", bases, space)

items = liar(int, __iter__=lambda self: iter(()))()
pattern = liar(str, (str,), __hash__=lambda self: hash('secret'), __eq__=lambda self, other: True)('.*')
flags = liar(int, (int,), __hash__=lambda self: 2, __eq__=lambda self, other: True)(0)
""")
items = environment.r_eval("items")
print(isinstance(items, collections.abc.Iterable), isinstance(5, collections.abc.Iterable))


@functools.singledispatch
def show(x):
    return "other"


@show.register
def _(x: collections.abc.Iterable):
    return "items"


print(show(items), show(5), show(""), show(5))
print(re.compile(environment.r_eval("pattern")), re.compile("secret"))
print(re.compile("x", environment.r_eval("flags")).flags, re.compile("x", re.I).flags)
