"""Views of namespaces and changes to one's own classes work."""
import types


class C:
    x = 1


view = types.MappingProxyType({"a": 1})
assert view | {"b": 2} == {"a": 1, "b": 2} and view == {"a": 1} and dict(view) == {"a": 1}
C.y = 2
C.__doc__ = "text"
del C.x
assert C().y == 2 and not hasattr(C, "x") and C.__doc__ == "text"
c = C()
c.__class__ = type("D", (C,), {"z": 3})
assert c.z == 3 and type(c).__mro__[1] is C and C.__subclasses__()[0] is type(c)
for change in (lambda: setattr(int, "x", 1), lambda: view.update()):
    try:
        change()
    except (TypeError, AttributeError):
        continue
    break
else:
    print("fine")
