# options: -r
"""Ordinary classes work behind the fence."""

import functools


class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        cls.tag = kw.get("tag")
        return cls


class A(metaclass=Meta, tag="a"):
    __slots__ = ("x", "__dict__")

    def __init__(self, x):
        self.x = x

    @property
    def double(self):
        return self.x * 2

    @classmethod
    def make(cls):
        return cls(5)

    @staticmethod
    def two():
        return 2

    @functools.cached_property
    def cached(self):
        return [self.x]

    def __eq__(self, other):
        return isinstance(other, A) and self.x == other.x

    __hash__ = None

    def __getattr__(self, name):
        return name.upper()


class B(A):
    def __init__(self, x):
        super().__init__(x + 1)


print(A(1).double, A.make().x, A.two(), A(3).cached, A(1) == A(1), B(1).x, A(1).missing, B.tag, A.tag)
print(B.__mro__[1].__name__, isinstance(B(1), A), issubclass(B, A), type(B(1)).__name__)
