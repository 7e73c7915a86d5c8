# Abstract classes cannot be made until all their abstract methods are.
from abc import ABC, abstractmethod, ABCMeta
class A(ABC):
    @abstractmethod
    def f(self): return "base"
    @property
    @abstractmethod
    def p(self): ...
    @classmethod
    @abstractmethod
    def c(cls): ...
def bad(f):
    try: f()
    except TypeError as e: print(e)
bad(A); bad(type("B", (A,), {"f": 1})); bad(type("C", (A,), {"f": 1, "p": 2}))
class D(A):
    def f(self): return super().f()
    p = 1
    c = 2
print(D().f(), sorted(A.__abstractmethods__), D.__abstractmethods__)
class S(ABC):
    @classmethod
    def __subclasshook__(cls, c): return hasattr(c, "quack") or NotImplemented
class Duck: quack = 1
class Reg: pass
print(issubclass(Duck, S), isinstance(Duck(), S), isinstance(3, S), S.register(Reg) is Reg, isinstance(Reg(), S), issubclass(Reg, S))
