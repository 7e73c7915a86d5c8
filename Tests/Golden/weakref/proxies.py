# A proxy does what its object does.
from _weakref import CallableProxyType, ProxyType, proxy


class Thing:
    def __init__(self):
        self.items = [1, 2, 3]

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, value):
        self.items[i] = value

    def __iter__(self):
        return iter(self.items)

    def __contains__(self, x):
        return x in self.items

    def __add__(self, other):
        return "added", other

    def __radd__(self, other):
        return "added to", other

    def __iadd__(self, other):
        self.items.append(other)
        return self

    def __neg__(self):
        return "negative"

    def __lt__(self, other):
        return "less"

    def __str__(self):
        return "a thing"


thing = Thing()
stand_in = proxy(thing)
print(type(stand_in) is ProxyType, isinstance(stand_in, Thing), stand_in.__class__ is Thing)
stand_in.colour = "red"
print(thing.colour, len(stand_in), stand_in[1], list(stand_in), 2 in stand_in)
stand_in[0] = 9
print(thing.items, stand_in + 1, 1 + stand_in, -stand_in, stand_in < 3, str(stand_in))
del stand_in.colour
print(hasattr(thing, "colour"), bool(stand_in), proxy(thing) is stand_in)
for action in (lambda: hash(stand_in), lambda: next(stand_in), lambda: stand_in(), lambda: stand_in.nothing):
    try:
        action()
    except (TypeError, AttributeError) as problem:
        print(type(problem).__name__, problem)


class Caller:
    def __call__(self, *args, **kwargs):
        return args, kwargs


caller = Caller()
print(type(proxy(caller)) is CallableProxyType, proxy(caller)(1, b=2))
