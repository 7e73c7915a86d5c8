"""Metaclasses, descriptors, slots and hooks of attributes work."""
from abc import ABC, abstractmethod


class Field:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        return self if instance is None else instance.values[self.name]

    def __set__(self, instance, value):
        instance.values[self.name] = value


class Meta(type):
    def __new__(meta, name, bases, space, **more):
        cls = super().__new__(meta, name, bases, space)
        cls.more = more
        return cls

    def __init__(cls, name, bases, space, **more):
        super().__init__(name, bases, space)


class Row(metaclass=Meta, kind="row"):
    __slots__ = ("values",)
    a, b = Field(), Field()

    def __init__(self):
        self.values = {}

    def __getattr__(self, name):
        return name * 2


class Shape(ABC):
    @property
    @abstractmethod
    def area(self):
        pass


row = Row()
row.a = 5
assert row.a == 5 and row.zz == "zzzz" and Row.more == {"kind": "row"} and Row.b.name == "b"
try:
    Shape()
except TypeError:
    print("fine")
