"""Special methods that are properties, or come from descriptors and partials, work as anywhere."""
import functools


class Gives:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner=None):
        return functools.partial(self.function, instance)


class Thing:
    def __init__(self, number):
        self.number = number

    __len__ = property(lambda self: lambda: self.number)
    __gt__ = property(lambda self: lambda other: self.number > other.number)
    __lt__ = Gives(lambda self, other: self.number < other.number)
    __contains__ = Gives(lambda self, item: item == self.number)
    __format__ = staticmethod(lambda text: "formatted " + text)
    __iter__ = property(lambda self: lambda: iter(range(self.number)))
    __enter__ = property(lambda self: lambda: self)
    __exit__ = staticmethod(lambda *error: True)
    __getitem__ = classmethod(lambda cls, key: (cls.__name__, key))


class Error(ExceptionGroup):
    derive = property(lambda self: lambda rest: Error(self.message, rest))


with Thing(3) as thing:
    raise ValueError
ordered = [len(each) for each in sorted([Thing(3), Thing(1), Thing(2)])]
caught = None
try:
    raise Error("some", [ValueError(1), KeyError(2), OSError(3)])
except* ValueError as group:
    caught = type(group).__name__
except* (KeyError, OSError):
    pass
if (
    (len(thing), ordered, 3 in thing, f"{thing:x}") == (3, [1, 2, 3], True, "formatted x")
    and (list(thing), thing["k"], caught) == ([0, 1, 2], ("Thing", "k"), "Error")
):
    print("fine")
