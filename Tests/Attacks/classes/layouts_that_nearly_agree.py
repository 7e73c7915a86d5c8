"""An instance changes between classes whose slots agree, and its slots are read by their descriptors."""


class A:
    __slots__ = ("a", "b")


class B:
    __slots__ = ("a", "b")


x = A()
x.a = getter = type(A).__getattribute__
x.__class__ = B
read = B.a.__get__(x)
if read is getter and B.a.__objclass__.__dict__["a"] is B.a:
    print("escaped")
