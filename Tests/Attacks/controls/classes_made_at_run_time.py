"""Classes are made by type(), changed, given to objects and taken apart by their own names."""
import types

Base = type("Base", (), {"who": lambda self: "base", "n": 1})
Other = types.new_class("Other", (), {}, lambda names: names.update(who=lambda self: "other"))
Derived = type("Derived", (Base,), {})
d = Derived()
assert d.who() == "base"
Derived.__bases__ = (Other,)
assert d.who() == "other" and Derived.__mro__ == (Derived, Other, object)
d.__class__ = Derived
assert Base.__subclasses__() == [] and Other.__subclasses__() == [Derived]
Derived.__repr__ = lambda self: f"<{type(self).__name__}>"
assert repr(d) == "<Derived>" and isinstance(d, Other) and not isinstance(d, Base)


class Lazy(type):
    def __getattr__(cls, name):
        return name.upper()


class L(metaclass=Lazy):
    pass


assert L.abc == "ABC" and list[int].__args__ == (int,) and (int | str).__args__ == (int, str)
print("fine")
