# Declared slots are laid out by name; classes with the same slots can be exchanged.
class A:
    __slots__ = "b", "a"

class B:
    __slots__ = ["a", "b"]

class C:
    __slots__ = ["a", "c"]

x = A()
x.a, x.b = 1, 2
x.__class__ = B
print(x.a, x.b, type(x).__name__)
try:
    x.__class__ = C
except TypeError as e:
    print(e)
try:
    x.__class__ = int
except TypeError as e:
    print(e)
