class A:
    def __init__(self, v=None): self.v = v
    def base(self): return 'A'
class Coerced(A):
    def __coerce__(self, other): print 'coerce', type(other); return self.v, other
print Coerced(5) + 2, 2 - Coerced(5), Coerced(6) / 4, divmod(Coerced(7), 2), Coerced(2) ** 3
print Coerced(5) == 5, Coerced(5) < 6, Coerced(1) != 1
class Both:
    def __coerce__(self, other): return self, Both()
    def __add__(self, other): return 'add', other.__class__.__name__
    def __cmp__(self, other): print 'cmp', other.__class__.__name__; return 0
print Both() + 1, Both() == 3, Both() < 'x'
class None_:
    def __coerce__(self, other): return None
    def __sub__(self, other): return 'sub', other
print None_() - 1
try:
    None_() + 1
except TypeError, e:
    print 'TypeError'
class Proxy:
    def __init__(self, to): self.__dict__['to'] = to
    def __getattr__(self, name): return getattr(self.to, name)
    def __setattr__(self, name, value): print 'set', name, value
    def __delattr__(self, name): print 'del', name
p = Proxy([1, 2])
p.x = 1
del p.y
print len(p), p[1], p + [3], [i for i in p], `p`, str(p), 1 in p, p * 2
if not Proxy([]): print 'empty'
n = A()
for what in ('len(n)', 'n[0]', 'n()', '-n', 'iter(n)', 'int(n)', 'n.x', 'A.x', 'n[1:2]', 'abs(n)', 'A(1, 2)'):
    try:
        eval(what)
    except Exception, e:
        print what, e.__class__.__name__, e
print bool(n), callable(n), hasattr(n, '__len__'), hasattr(n, '__iter__'), hasattr(n, '__call__')
n.__len__ = lambda: 3
print hasattr(n, '__len__'), n.__len__(), callable(A), n == n, n != A()
class Late: pass
Late.__nonzero__ = lambda self: False
Late.__add__ = lambda self, other: ('late', other)
Late.__cmp__ = lambda self, other: 0
print bool(Late()), Late() + 1, Late() == 4
del Late.__nonzero__
print bool(Late())
Late.__dict__['extra'] = 5
exec 'def added(self): return "added"' in Late.__dict__
print Late.extra, Late().added(), sorted(k for k in Late.__dict__ if k != '__builtins__'), dir(A), dir(A(1))
class P: x = 'P'
class Q(P): pass
class R(P): x = 'R'
class S(Q, R): pass
print S().x, S.__bases__ == (Q, R), issubclass(S, P)
class New(S, object): y = 1
print New().x, New.__mro__ == (New, S, Q, R, P, object), type(New), isinstance(New(), P)
class H:
    def __eq__(self, o): return 1
try:
    hash(H())
except TypeError, e:
    print e
print hash(P()) is not None
class W:
    def __enter__(self): return 'in'
    def __exit__(self, *e): print 'out', e; return True
with W() as w: print w
n.__class__ = P
print n.x, sorted(n.__dict__)
n.__dict__ = {'x': 'own'}
print n.x
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def next(self):
        self.n += 1
        if self.n > 2: raise StopIteration
        return self.n
print list(It()), sum(It()), hasattr(It(), '__iter__')
print P.__dict__['x'], type(P()), P().__class__ is P, `P`[:19], str(P), type(P)
