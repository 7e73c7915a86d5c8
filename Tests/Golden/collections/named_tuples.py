# namedtuple: fields, errors, methods.
from collections import namedtuple


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p.y, p[0], p._asdict(), p._replace(x=5), P._make("ab"), P._fields, P.__match_args__, P.__doc__, P.x, P.x.__doc__)
print(p == (1, 2), hash(p) == hash((1, 2)), tuple(p), p + (3,), len(p), P.__mro__, P.__module__, p.__getnewargs__())
for f in [lambda: P(1), lambda: P(1, 2, 3), lambda: P(1, z=2), lambda: P._make([1]), lambda: p._replace(z=1),
          lambda: setattr(p, "x", 1), lambda: delattr(p, "x"), lambda: setattr(p, "q", 1), lambda: p.q, lambda: p.__dict__,
          lambda: namedtuple("a b", "x"), lambda: namedtuple("class", "x"), lambda: namedtuple("A", "x class"),
          lambda: namedtuple("A", "x x"), lambda: namedtuple("A", "_x"), lambda: namedtuple("A", "9x"),
          lambda: namedtuple("A", "x", defaults=(1, 2)), lambda: namedtuple("A", [1, 2]),
          lambda: namedtuple("A", "x _y class x 9", rename=True)._fields, lambda: namedtuple("A", ""),
          lambda: namedtuple("A", "x,y z", defaults=[7, 8])(1), lambda: namedtuple("A", "x y", defaults=[7])._field_defaults,
          lambda: namedtuple("A", "x", module="m").__module__, lambda: namedtuple("A", "x", True),
          lambda: namedtuple("A", "x").__doc__, lambda: namedtuple("A", "")()]:
    show(f)
Empty = namedtuple("E", "")
print(Empty(), Empty._fields)
match p:
    case P(a, b):
        print(a, b)


class Sub(P):
    __slots__ = ()

    @property
    def sum(self):
        return self.x + self.y


print(Sub(1, 2), Sub(1, 2).sum, Sub(1, 2)._replace(x=9))
G = type(P.x)
print(G, G(0, "doc"), P.x.__get__(p), P.x.__get__(None, P) is P.x)
show(lambda: P.x.__get__(5))
show(lambda: G(3, "d").__get__((1, 2)))
P.x.__doc__ = "the x"
print(P.x.__doc__, P.x.__reduce__())
L = namedtuple("L", [f"f{i}" for i in range(300)])
l = L(*range(300))
print(l.f299, l.f7)
print(P.__new__.__doc__, P._make.__doc__, P._replace.__qualname__)
