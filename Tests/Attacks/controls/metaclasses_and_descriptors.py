"""Metaclasses, descriptors, slots and abstract classes do their daily work."""
import abc


class Field:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        return self if instance is None else instance.values[self.name]

    def __set__(self, instance, value):
        instance.values[self.name] = int(value)


class Model(type):
    def __new__(meta, name, bases, namespace, **options):
        made = super().__new__(meta, name, bases, namespace)
        made.fields = [k for k, v in namespace.items() if isinstance(v, Field)]
        made.options = options
        return made

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)


class Point(metaclass=Model, table="points"):
    x = Field()
    y = Field()

    def __init__(self, x, y):
        self.values = {}
        self.x, self.y = x, y


class Shape(abc.ABC):
    __slots__ = ("side",)

    @abc.abstractmethod
    def area(self): ...


class Square(Shape):
    __slots__ = ()

    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2


p = Point("3", 4.5)
assert (p.x, p.y, Point.fields, Point.options) == (3, 4, ["x", "y"], {"table": "points"})
assert Square(3).area() == 9 and issubclass(Square, Shape)
try:
    Shape()
except TypeError:
    Square.__bases__ = (Shape,)
    assert type("T", (Square,), {"area": lambda self: 1})(2).area() == 1
    print("fine")
