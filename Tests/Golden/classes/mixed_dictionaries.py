# A class's __dict__ descriptor leaves types and modules their own namespaces.
import types

class Base:
    pass

class Meta(type, Base):
    pass

class C(metaclass=Meta):
    x = 1

entry = Base.__dict__["__dict__"]
print(type(entry.__get__(C)).__name__, entry.__get__(C)["x"])
for change in (lambda: entry.__set__(C, {}), lambda: entry.__delete__(C)):
    try:
        change()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__)

class Module(types.ModuleType, Base):
    pass

m = Module("m")
m.y = 2
print(entry.__get__(m) is m.__dict__, m.__dict__["y"])
try:
    entry.__set__(m, {})
except (AttributeError, TypeError) as e:
    print(type(e).__name__)
