"""The descriptor of __weakref__ is taken from one class and used on an object of another."""


class A:
    pass


class B(A):
    __slots__ = ()


found = vars(A)["__weakref__"].__get__(B())
if found is None and vars(A)["__weakref__"].__objclass__ is A:
    print("escaped")
