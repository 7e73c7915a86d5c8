# wraps, partialmethod, cached_property, total_ordering.
from functools import cached_property, partial, partialmethod, total_ordering, update_wrapper, wraps, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def original(a: int):
    "Doc."


original.extra = 5


@wraps(original)
def wrapper():
    pass


print(wrapper.__name__, wrapper.__doc__, wrapper.__annotations__, wrapper.extra, wrapper.__wrapped__ is original)
print(WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)
w = update_wrapper(lambda: 0, max, assigned=("__doc__", "missing"), updated=())
print(w.__name__, w.__doc__ == max.__doc__)
p = partial(original, 1)
print(update_wrapper(p, original).__name__)
show(lambda: update_wrapper(lambda: 0, original, updated=("nothing",)))


class Cell:
    def __init__(self):
        self.alive = False

    def set(self, state, *more, **kw):
        self.alive = state
        return self, state, more, kw

    on = partialmethod(set, True)
    off = partialmethod(set, False, 1, k=2)
    nested = partialmethod(off, 7, k=3)
    static = partialmethod(staticmethod(lambda *a, **k: (a, k)), 1)
    klass = partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), 1)
    builtin = partialmethod(print, "printed")


c = Cell()
print(c.on()[1:], c.alive, c.off(5)[1:], c.nested()[1:], c.static(2), c.klass(3), Cell.klass(4), Cell.on(c)[1:])
show(lambda: partialmethod(None, 1))
show(lambda: partialmethod())
print(repr(vars(Cell)["off"]).replace(repr(Cell.set), "SET"), partialmethod[int])


class Lazy:
    count = 0

    @cached_property
    def value(self):
        "The value."
        Lazy.count += 1
        return Lazy.count


l = Lazy()
print(l.value, l.value, l.__dict__, Lazy.value.__doc__, type(Lazy.value))
del l.value
print(l.value)


class Slotted:
    __slots__ = ()

    @cached_property
    def value(self):
        return 1


show(lambda: Slotted().value)
c = cached_property(lambda self: 1)
Lazy.late = c
show(lambda: l.late)


def twice():
    class Twice:
        a = b = cached_property(lambda self: 1)


show(twice)


@total_ordering
class Number:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n if isinstance(other, Number) else NotImplemented

    def __lt__(self, other):
        return self.n < other.n if isinstance(other, Number) else NotImplemented


a, b = Number(1), Number(2)
print(a < b, a <= b, a > b, a >= b, a == b, Number.__le__.__name__)
show(lambda: a <= 5)
show(lambda: total_ordering(type("Empty", (), {})))
