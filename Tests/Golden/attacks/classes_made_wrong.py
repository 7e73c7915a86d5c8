# differs: CPython has no restricted realm.
# options: -r
"""Classes made of anything at all are refused in words."""

import types


def refused(action):
    try:
        result = action()
        print("ESCAPED" if result is not None else "nothing", str(result)[:60])
    except Exception as e:
        print(type(e).__name__, e)


class Keys(dict):
    def items(self):
        raise SystemError("asked")

    def __iter__(self):
        raise SystemError("asked")


class Name(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


class Meta(type):
    def mro(cls):
        return [int, cls, 5]


class Prepare(type):
    @classmethod
    def __prepare__(cls, name, bases):
        return []


refused(lambda: type("X", (), {5: 1, None: 2}).__dict__)
print(type("X", (), Keys(a=1)).a)
print(type(Name("X"), (), {}).__name__)
refused(lambda: type("X\0", (), {}))
refused(lambda: type("X", (), {"__slots__": ["\0", "a b", 5]}))
refused(lambda: type("X", (), {"__slots__": Keys()}).__slots__["x"])
refused(lambda: type("X", (int, str), {}))
refused(lambda: type("X", (bool,), {}))
refused(lambda: type("X", (types.FunctionType,), {}))
refused(lambda: type("X", (type(None),), {}))
refused(lambda: type("X", (object, object), {}))
refused(lambda: type("X", (5,), {}))
refused(lambda: type("X", [], {}))
refused(lambda: type("X", (), []))
refused(lambda: type.__new__(int, "X", (), {}))
refused(lambda: type.__call__(5))
refused(lambda: Meta("X", (), {}))
refused(lambda: exec("class X(metaclass=Prepare): pass", {"Prepare": Prepare}))
refused(lambda: type("X", (), {"__classcell__": 5}))
refused(lambda: type("X", (), {"__set_name__": 1, "a": type("D", (), {"__set_name__": 5})()}))
refused(lambda: type("X", (), {"__init_subclass__": 5})() and type("Y", (), {}, metaclass=5))
