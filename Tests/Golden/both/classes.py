# Classes, instances, inheritance by the order of resolution, and what special methods do.
from __future__ import print_function

class A(object):
    """A base."""
    kind = "a"
    def __init__(self, n=0):
        self.n = n
    def who(self):
        return "A" + str(self.n)
    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, self.n)

class B(A):
    def who(self):
        return "B" + super(B, self).who()

class C(A):
    kind = "c"
    def who(self):
        return "C" + super(C, self).who()

class D(B, C):
    pass

d = D(4)
print(d, d.who(), d.kind, [k.__name__ for k in D.__mro__])
print(D.__bases__ == (B, C), D.__name__, A.__doc__, D.__doc__, d.__dict__)
print(isinstance(d, A), issubclass(B, C), issubclass(D, (int, C)), type(d) is D)
d.kind = "own"
print(d.kind, D.kind)
del d.kind
print(d.kind, hasattr(d, "nothing"), getattr(d, "nothing", "default"))
try:
    d.nothing
except AttributeError as e:
    print(e)
try:
    class E(A, D):
        pass
except TypeError as e:
    print(type(e).__name__)

class Lookup(object):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return name.upper()
    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)

x = Lookup()
x.a = 1
print(x.a, x.b)
del x.a
print(x.a)

class Value(object):
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        return self.n == other.n
    def __ne__(self, other):
        return not self == other
    def __lt__(self, other):
        return self.n < other.n
    def __hash__(self):
        return hash(self.n)
    def __call__(self, *args):
        return self.n, args
    def __len__(self):
        return self.n
    def __contains__(self, x):
        return x == self.n
    def __getitem__(self, key):
        if isinstance(key, slice):
            return key.start, key.stop, key.step
        if key > 3:
            raise IndexError(key)
        return key * self.n

v = Value(2)
print(v == Value(2), v != Value(2), v < Value(3), len({v, Value(2)}), v(1, 2), len(v), 2 in v)
print(v[1], v[1:2], v[::3], list(iter(v)), bool(Value(0)), bool(v))
print([x.n for x in sorted([Value(3), Value(1), Value(2)])])

class Slots(object):
    __slots__ = ("a", "b")

s = Slots()
s.a = 1
print(s.a, hasattr(s, "b"), hasattr(s, "__dict__"))
try:
    s.c = 1
except AttributeError as e:
    print(type(e).__name__)

Made = type("Made", (A,), {"kind": "made"})
print(Made(1), Made.kind, Made.__module__)

class Meta(type):
    def __new__(meta, name, bases, namespace):
        namespace["added"] = name.lower()
        return type.__new__(meta, name, bases, namespace)
    def __call__(cls, *args):
        print("making", cls.__name__)
        return type.__call__(cls, *args)

Base = Meta("Base", (object,), {})
class Derived(Base):
    pass
print(Derived.added, type(Derived) is Meta, isinstance(Derived(), Base))
