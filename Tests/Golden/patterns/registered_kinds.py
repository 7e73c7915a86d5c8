# A class registered as a mapping or sequence is one to patterns, and so are its subclasses.
import collections.abc


def kind(value):
    match value:
        case [*_]:
            return "sequence"
        case {}:
            return "mapping"
        case _:
            return "neither"


class Parent:
    pass


class Before(Parent):
    pass


class Other:
    pass


print(kind(Parent()), kind(Before()))
collections.abc.Mapping.register(Parent)
collections.abc.Sequence.register(Other)


class After(Parent):
    pass


class Both(Other, Parent):
    pass


print(kind(Parent()), kind(Before()), kind(After()), kind(Other()), kind(Both()))
