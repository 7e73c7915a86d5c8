"""An object claims the class of a function by a property and is asked for what only functions have."""


class Mask:
    __class__ = property(lambda self: type(victim))


def victim():
    pass


mask = Mask()
getter = type(victim).__getattribute__
if isinstance(mask, type(victim)) and getter(victim, "__globals__") is globals():
    print("escaped")
