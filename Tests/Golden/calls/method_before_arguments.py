# A method is looked up before its arguments are evaluated, whatever they are.
class Loud:
    def __init__(self, name):
        self.name = name

    def __getattr__(self, name):
        print("look up", name)
        if name == "missing":
            raise AttributeError(name)
        return print

    def __add__(self, other):
        print("add")
        return 1

    def __getitem__(self, key):
        print("item")
        return 2

    def __lt__(self, other):
        print("compare")
        return True

    def __repr__(self):
        return self.name

    def __neg__(self):
        print("negate")
        return 3


class Holder:
    @property
    def value(self):
        print("property")
        return 4


x, y, h = Loud("x"), Loud("y"), Holder()
x.call(x + y)
x.call(x[0], -y)
x.call(x < y)
x.call(h.value)
x.call(f"{h.value}")
x.call([x + y], {"a": y[0]})
x.call(x if x < y else y[1] and None)
for attempt in (
    lambda: x.missing(x + y),
    lambda: None.missing(1 / 0),
    lambda: None.missing(h.value),
    lambda: "".join(1 / 0),
    lambda: "".missing(*[x + y]),
):
    try:
        attempt()
    except (AttributeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)


def swapped():
    parts = [1]
    parts.append(parts.pop() + 1)
    parts.append(-len(parts))
    return parts


print(swapped())


class Names(dict):
    def __missing__(self, name):
        if name.startswith("__"):
            raise KeyError(name)
        print("name", name)
        return x


class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases):
        return Names(__module__="m")


class Body(metaclass=Meta):
    first.call(second)
