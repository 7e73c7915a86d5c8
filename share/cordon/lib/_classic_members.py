"""Methods that the built-in types of Python 2.7 have and those of the machine do not."""


def _method(cls, name, function):
    function.__name__ = name
    function.__qualname__ = f"{cls.__name__}.{name}"
    return function


def _getslice(self, i, j):
    return self[max(i, 0):max(j, 0)]


def _setslice(self, i, j, values):
    self[max(i, 0):max(j, 0)] = values


def _delslice(self, i, j):
    del self[max(i, 0):max(j, 0)]


def table(div, compare, is_long, long):
    """By type, what a program finds under names that the machine does not know."""

    def mirrored(self, other):
        return div(other, self)

    def coerce(self, other):
        return (type(self)(self), type(self)(other))

    found = {}
    for cls in (int, float, complex, long):
        names = {
            "__div__": lambda self, other: div(self, other), "__rdiv__": mirrored,
            "__nonzero__": lambda self: self != 0, "__coerce__": coerce,
        }
        if cls is not complex:
            names["__long__"] = lambda self: long(self)
        if issubclass(cls, int):
            names["__cmp__"] = _comparison(cls, compare, is_long)
            names["__oct__"] = lambda self: _octal(self) + ("L" if is_long(self) else "")
            names["__hex__"] = lambda self: hex(self) + ("L" if is_long(self) else "")
        found[cls] = names
    found[list] = {
        "__getslice__": _getslice, "__setslice__": _setslice, "__delslice__": _delslice,
    }
    for cls in (tuple, str):
        found[cls] = {"__getslice__": lambda self, i, j: _getslice(self, i, j)}
    found[dict] = {
        "__cmp__": _comparison(dict, compare, is_long),
        "has_key": lambda self, key: dict.__contains__(self, key),
    }
    for cls in (set, frozenset):
        found[cls] = {"__cmp__": _comparison(cls, compare, is_long)}
    for name in ("keys", "values", "items"):
        found[dict].update(_of_dict(name, getattr(dict, name)))
    return {
        cls: {name: _method(cls, name, function) for name, function in names.items()}
        for cls, names in found.items()
    }


def _of_dict(name, method):
    return {
        name: lambda self: list(method(self)), "iter" + name: lambda self: iter(method(self)),
        "view" + name: lambda self: method(self),
    }


def _comparison(cls, compare, is_long):
    def method(self, other):
        if not isinstance(other, cls) or cls is int and is_long(other):
            name = cls.__name__
            raise TypeError(
                f"{name}.__cmp__(x,y) requires y to be a '{name}', not a '{type(other).__name__}'")
        return compare(self, other)

    return method


def _octal(number):
    digits = oct(abs(number))[2:]
    return ("-" if number < 0 else "") + ("0" if digits == "0" else "0" + digits)
