import sys
class A:
    def __init__(self): self.v = 1
    def __setattr__(self, n, v): self.__dict__[n] = v
    def __del__(self): pass
    def __contains__(self, x): return x == 3
    def __iter__(self): return iter([1, 2])
    def __hash__(self): return 5
a = A()
print a.v, 3 in a, list(a), hash(a), a.__dict__, vars(a), A.__dict__.has_key('__iter__')
a.w = 2; print sorted(a.__dict__.items())
print [k for k in dir(a) if k[:1] != '_'], hasattr(a, 'zzz'), getattr(a, 'zzz', 'd')
class P(object):
    def getx(self): return self._x
    def setx(self, v): self._x = v
    x = property(getx, setx)
    @classmethod
    def c(cls): return cls.__name__
    __slots__ = ('_x',)
p = P(); p.x = 4; print p.x, P.c()
class Q(P):
    def getx(self): return super(Q, self).getx() * 2
q = Q(); q.x = 5; print q.getx(), q.x
print A.__init__, P.getx, p.getx.im_func is P.getx.im_func
def deco(f):
    def g(*a, **k): return 'deco', f(*a, **k)
    g.func_name = f.func_name
    return g
@deco
def h(x): return x
print h(1), h.func_name
try:
    h(1, 2)
except TypeError, e: print e
try:
    a.nope()
except (AttributeError, TypeError), e: print e
try:
    undefined
except NameError, e: print e
try:
    [][1]
except IndexError, e: print e
try:
    'a' + 1
except TypeError, e: print e
try:
    1 + 'a'
except TypeError, e: print e
try:
    len(5)
except TypeError, e: print e
try:
    for x in 5: pass
except TypeError, e: print e
try:
    import nope
except ImportError, e: print e
try:
    A(1)
except TypeError, e: print e
print isinstance(a, object), type(a).__name__, a.__class__.__name__
print dict(a=1) == {'a': 1}, {'a': 1}.get('b', 2), 'x'.join(['a', 'b']), 'abc'.find('c')
print "%s" % a.__class__, "%s" % A, `A`[:18]
