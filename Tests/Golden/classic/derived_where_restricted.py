# options: -r
# Classes derive from others where their dictionaries are hidden, those of the library as well.
import UserDict, UserList, UserString, Queue, sets
class A:
    def __cmp__(self, other): return cmp(1, other)
class B(A):
    def __add__(self, other): return 'B', other
class C(B, UserDict.UserDict): pass
print B() == 1, B() + 2, C({1: 2}) + 3, C({1: 2})[1], B.__name__, UserDict.UserDict
class D(object):
    def __cmp__(self, other): return 0
class E(D):
    def next(self): return 5
print E() == 7, E().next(), isinstance(E(), D)
b = B()
b.__add__ = lambda other: ('own', other)
print b + 1, B() + 1
print UserList.UserList([1]) + [2], UserString.UserString('ab').upper(), sets.Set([1])
class F(UserString.UserString): pass
print F('x') + 'y', F('x').__class__
try:
    class G(A, object): __slots__ = ('a',)
    G().a
except AttributeError, e: print e
