# Properties, methods of classes, descriptors with and without __set__.
from __future__ import print_function

class Celsius(object):
    def __init__(self, degrees):
        self.degrees = degrees
    @property
    def fahrenheit(self):
        "In the other scale."
        return self.degrees * 9 // 5 + 32
    @fahrenheit.setter
    def fahrenheit(self, value):
        self.degrees = (value - 32) * 5 // 9
    @classmethod
    def freezing(cls):
        return cls(0)
    @staticmethod
    def name():
        return "Celsius"

t = Celsius.freezing()
print(t.fahrenheit, Celsius.name(), t.name())
t.fahrenheit = 212
print(t.degrees, Celsius.fahrenheit.__doc__)
try:
    del t.fahrenheit
except AttributeError as e:
    print(type(e).__name__)

class Typed(object):
    def __init__(self, name, kind):
        self.name, self.kind = name, kind
    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.__dict__[self.name]
    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError("%s must be %s" % (self.name, self.kind.__name__))
        instance.__dict__[self.name] = value
    def __delete__(self, instance):
        del instance.__dict__[self.name]

class Point(object):
    x = Typed("x", int)
    y = Typed("y", int)

p = Point()
p.x = 3
p.__dict__["y"] = 4
print(p.x, p.y, type(Point.x) is Typed)
try:
    p.x = "no"
except TypeError as e:
    print(e)
del p.x
print(p.__dict__)

class Lazy(object):
    def __init__(self, function):
        self.function = function
    def __get__(self, instance, owner):
        value = self.function(instance)
        setattr(instance, self.function.__name__, value)
        return value

class Report(object):
    @Lazy
    def total(self):
        print("computed")
        return 42

r = Report()
print(r.total, r.total, r.__dict__)

def method(self):
    return self
bound = method.__get__(r, Report)
print(bound() is r, bound.__self__ is r, bound.__func__ is method)
print(Report.__dict__["total"].function.__name__)
