# What code may ask of __flags__: base type, heap type, abstract, kind of value.
import abc
class A(abc.ABC):
    @abc.abstractmethod
    def f(self): pass
print([bool(t.__flags__ & (1 << 10)) for t in (int, bool, A, type(None))])
print([bool(t.__flags__ & (1 << 9)) for t in (int, A)], [bool(t.__flags__ & (1 << 8)) for t in (int, A)])
print(bool(A.__flags__ & (1 << 20)))
for bit, kind in [(24, int), (25, list), (26, tuple), (27, bytes), (28, str), (29, dict), (30, BaseException), (31, type)]:
    sub = type("S", (kind,), {})
    print(kind.__name__, bool(kind.__flags__ & 1 << bit), bool(sub.__flags__ & 1 << bit), bool(object.__flags__ & 1 << bit))
