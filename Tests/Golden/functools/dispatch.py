# singledispatch and singledispatchmethod.
from collections import abc
from functools import singledispatch, singledispatchmethod


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


@singledispatch
def g(obj, extra=None):
    "Generic."
    return "base"


@g.register(int)
def g_int(i, extra=None):
    return "int", extra


@g.register
def _(x: str, extra=None):
    return "str"


@g.register
def _(x: list | tuple, extra=None):
    return "list or tuple"


@g.register(float)
@g.register(complex)
def _(x, extra=None):
    return "inexact"


print(g(1), g(True, 2), g("a"), g([]), g(()), g(1.5), g(1j), g(None), g.__name__, g.__doc__, g_int(5))
print(g.dispatch(bool) is g_int, sorted(c.__name__ for c in g.registry), type(g.registry))
for f in [lambda: g(), lambda: g.register(5, max), lambda: g.register("x"), lambda: g.register(lambda x: x),
          lambda: g.register(list[int], max), lambda: g.register(int | list[int], max)]:
    try:
        print(f())
    except TypeError as e:
        print(str(e).split("<function")[0].split(". Use")[0])


@singledispatch
def h(obj):
    return "base"


h.register(abc.Sized, lambda obj: "sized")
print(h([]), h({}), h(1))
h.register(abc.MutableMapping, lambda obj: "mutable mapping")
h.register(abc.Mapping, lambda obj: "mapping")
print(h({}), h([]), h(frozenset()))
h.register(dict, lambda obj: "dict")
h.register(abc.Sequence, lambda obj: "sequence")
print(h({}), h([]), h("a"), h(range(3)))


class P:
    pass


@singledispatch
def k(obj):
    return "base"


k.register(abc.Iterable, lambda obj: "iterable")
k.register(abc.Container, lambda obj: "container")
print(k(P()))
abc.Iterable.register(P)
print(k(P()))
abc.Container.register(P)
try:
    print(k(P()))
except RuntimeError as e:
    print(sorted(str(e).replace("Ambiguous dispatch: ", "").split(" or ")))


class O(abc.Sized):
    def __len__(self):
        return 0


@singledispatch
def m(obj):
    return "base"


for c in (abc.Iterable, abc.Container, abc.Sized, abc.Set):
    m.register(c, lambda obj, name=c.__name__: name)
print(m(O()))
abc.Iterable.register(O)
abc.Container.register(O)
print(m(O()))
abc.Set.register(O)
print(m(O()))


class A:
    pass


class B(A):
    pass


class C(A):
    pass


class D(B, C):
    pass


m.register(A, lambda obj: "A")
print(m(D()))
m.register(C, lambda obj: "C")
print(m(D()))
m.register(B, lambda obj: "B")
print(m(D()), m(A()))


class T:
    @singledispatchmethod
    def t(self, arg):
        "Doc."
        return "base"

    @t.register(int)
    def _(self, arg):
        return "int"

    @t.register
    def _(self, arg: str):
        return "str"

    @singledispatchmethod
    @classmethod
    def c(cls, arg):
        return cls.__name__, "base"

    @c.register(int)
    @classmethod
    def _(cls, arg):
        return cls.__name__, "int"

    @singledispatchmethod
    @staticmethod
    def s(arg):
        return "base"

    @s.register(int)
    @staticmethod
    def _(arg):
        return "int"


t = T()
print(t.t(1), t.t("a"), t.t(None), t.c(1), T.c(None), t.s(1), T.s("a"), t.t.__name__, t.t.__doc__)
show(lambda: t.t())
show(lambda: singledispatchmethod(5))
