# program: an old-style class and its instance
class C:
    "doc"
    x = 1
c = C()
print type(C), type(c), C.__name__, C.__module__, C.__bases__, C.__doc__, c.__class__ is C, str(C), isinstance(c, C), C.x, c.x, repr(C)[:23], repr(c)[:25], c.__doc__, c.__module__

# program: a new-style class and its instance
class C(object):
    "doc"
    x = 1
c = C()
print type(C), type(c), C, C.__name__, C.__bases__, C.__mro__, c.__class__, str(C), repr(c)[:22], C.__base__, C.__doc__, type(C) is type, isinstance(C, type), C.__module__

# program: dir of classes
class Old:
    a = 1
    def m(self): pass
class New(object):
    a = 1
o = Old(); o.b = 2
print dir(Old), dir(o), [n for n in dir(New) if n[:2] != '__'], sorted(vars(Old)), vars(o), o.__dict__

# program: unbound methods
class C:
    def m(self, x): return x
class D(object):
    def m(self): return 'D.m'
print C.m, D.m, repr(C.m), C.m.im_self, C.m.im_class is C, C.m.im_func.__name__, C.m(C(), 5), D.m(D()), C.m.__name__, C.m.__doc__, type(C.m), C.m == C.m, C.m is C.m
tell('C.m()', 'C.m(5)', 'C.m(D())', 'D.m()', 'D.m(5)', 'D.m(C())', 'C.m(None, 1)')

# program: unbound methods, in the words of 2.7
class C:
    def m(self, x): return x
class D(object):
    def m(self): return 'D.m'
tell('D.m(D)')

# program: bound methods
class C:
    def m(self): return 1
c = C()
print c.m.im_self is c, c.m.im_class is C, c.m.im_func is C.m.im_func, c.m.im_func is C.__dict__['m'], c.m == c.m, c.m is c.m, type(c.m), c.m.__name__, c.m(), c.m.im_func.func_name, hash(c.m) == hash(c.m), c.m.func_name, repr(c.m)[:16]
tell('c.m(1)', 'c.m.foo', 'C.m.foo')
try: c.m.x = 1
except AttributeError, e: print e
c.m.im_func.x = 5
print c.m.x, C.m.x

# program: inheritance of old-style classes is depth first
class A:
    def f(self): return 'A'
class B(A): pass
class C(A):
    def f(self): return 'C'
class D(B, C): pass
class E(object):
    def f(self): return 'E'
class F(E): pass
class G(E):
    def f(self): return 'G'
class H(F, G): pass
print D().f(), H().f(), D.__bases__ == (B, C), [k.__name__ for k in H.__mro__], issubclass(D, A), issubclass(A, D), isinstance(D(), C)

# program: attributes that are not there
class Old: pass
class New(object): pass
o, n = Old(), New()
tell('o.x', 'n.x', 'Old.x', 'New.x', 'o()', 'n()', 'len(o)')

# program: attributes that are not there, continued
class Old: pass
class New(object): pass
o, n = Old(), New()
tell('len(n)', 'o[0]', 'o[1:2]', 'n[1:2]', 'iter(o)')

# program: attributes that are not there, continued, in the words of 2.7
class Old: pass
class New(object): pass
o, n = Old(), New()
tell('n[0]', 'o < 1 or 1')

# program: attributes that are not there, continued 2
class Old: pass
class New(object): pass
o, n = Old(), New()
tell('iter(n)', '1 in n', '-o', 'int(o)', 'float(o)')

# program: attributes that are not there, continued 2, in the words of 2.7
class Old: pass
class New(object): pass
o, n = Old(), New()
tell('1 in o', 'o + 1')

# program: attributes that are not there, continued 3
class Old: pass
class New(object): pass
o, n = Old(), New()
tell('long(o)', 'abs(o)', 'o.__len__', 'hash(o) != 0', 'o.__dict__', 'hex(o)', 'complex(o)')

# program: attributes that are not there, continued 4
class Old: pass
class New(object): pass
o, n = Old(), New()
tell('o.x.y', 'n.__foo__')

# program: attributes that are not there, continued 4, in the words of 2.7
class Old: pass
class New(object): pass
o, n = Old(), New()
tell('divmod(o, 1)', 'o ** 2', 'range(o)', '[1][o]', '"a" * o')

# program: attributes that are not there, continued 5
class Old: pass
class New(object): pass
o, n = Old(), New()
tell('int(n)', 'float(n)', 'unicode(o)[:10]', 'coerce(o, 1)')

# program: deleting and setting what is not there
class Old: pass
class New(object): pass
class Slots(object): __slots__ = ['a']
def f(text):
    o, n, s = Old(), New(), Slots()
    try: exec text in {'o': o, 'n': n, 's': s, 'Old': Old, 'New': New}; print text, '-> fine'
    except Exception, e: print text, '->', e.__class__.__name__ + ':', e
for text in ('del o.x', 'del n.x', 'del Old.x', 'del New.x', 's.b = 1', 's.a = 1', 's.a', 'del s.a', 'o[0] = 1', 'n[0] = 1', 'del o[0]', 'del n[0]', 'o[1:2] = 3', 'n[1:2] = 3', 'del n[1:2]', 'o.__class__ = New', 'n.__class__ = Old', 'o.__dict__ = 5', 'o.__dict__ = {}', 'n.__dict__ = 5', 'n.__class__ = 5', 's.__dict__', 'Old.__name__ = 5', 'Old.__bases__ = 5', 'Old.__dict__ = 5', 'Old.__name__ = "x"', 'New.__class__ = 5', '(lambda: 0).__class__ = 5'): f(text)

# program: __init__ and its arguments
class A: pass
class B:
    def __init__(self, a, b=2): self.a = a
class C(object): pass
class D(object):
    def __init__(self, a): pass
class E(object):
    def __init__(self): return 5
class F:
    def __init__(self): return 5
class G(object):
    def __new__(cls): return 7
tell('A(1)', 'A(x=1)', 'B()', 'B(1, 2, 3)', 'B(1).a', 'B(c=1)')

# program: __init__ and its arguments, in the words of 2.7
class A: pass
class B:
    def __init__(self, a, b=2): self.a = a
class C(object): pass
class D(object):
    def __init__(self, a): pass
class E(object):
    def __init__(self): return 5
class F:
    def __init__(self): return 5
class G(object):
    def __new__(cls): return 7
tell('C(1)')

# program: __init__ and its arguments, continued
class A: pass
class B:
    def __init__(self, a, b=2): self.a = a
class C(object): pass
class D(object):
    def __init__(self, a): pass
class E(object):
    def __init__(self): return 5
class F:
    def __init__(self): return 5
class G(object):
    def __new__(cls): return 7
tell('D()', 'D(1, 2)', 'E()', 'G()', 'G(1)')

# program: __init__ and its arguments, continued, in the words of 2.7
class A: pass
class B:
    def __init__(self, a, b=2): self.a = a
class C(object): pass
class D(object):
    def __init__(self, a): pass
class E(object):
    def __init__(self): return 5
class F:
    def __init__(self): return 5
class G(object):
    def __new__(cls): return 7
tell('F()', 'object(1)')

# program: __init__ and its arguments, continued 2
class A: pass
class B:
    def __init__(self, a, b=2): self.a = a
class C(object): pass
class D(object):
    def __init__(self, a): pass
class E(object):
    def __init__(self): return 5
class F:
    def __init__(self): return 5
class G(object):
    def __new__(cls): return 7
tell('B(a=1, b=2).a', 'B(*[1]).a', 'B(1, a=2)', 'object.__new__()', 'object.__new__(5)', 'object.__init__()')

# program: arguments of functions
def f(a, b, c=3): pass
def g(*args): pass
def h(**kw): pass
def k(): pass
def m(a): pass
tell('f()', 'f(1)', 'f(1, 2, 3, 4)', 'f(1, 2, d=4)', 'f(1, a=2)', 'g(a=1)', 'h(1)')

# program: arguments of functions, continued
def f(a, b, c=3): pass
def g(*args): pass
def h(**kw): pass
def k(): pass
def m(a): pass
tell('k(1)', 'k(1, 2)', 'k(a=1)', 'm()', 'm(1, 2)', 'm(1, b=2)', 'm(b=2)')

# program: arguments of functions, continued 2
def f(a, b, c=3): pass
def g(*args): pass
def h(**kw): pass
def k(): pass
def m(a): pass
tell('f(c=1)', 'f(b=1)', 'f(*[1])', 'f(1, *[2, 3, 4])', 'h(1, 2)', 'f(**{"a": 1})', '(lambda x: x)()')

# program: arguments of functions, continued 3
def f(a, b, c=3): pass
def g(*args): pass
def h(**kw): pass
def k(): pass
def m(a): pass
tell('(lambda: 1)(2)', '(lambda x, y=1: x)()', '(lambda x, *y: x)()', '(lambda x=1: x)(1, 2)', 'f(1, 2, 3, 4, d=5)')

# program: calling what cannot be called
tell('5()', "'a'()", 'None()', '[]()', '{}()', '(1, 2)()', '1.5()', 'u""()')

# program: calling what cannot be called, continued
tell('NotImplemented()', 'Ellipsis()', '(lambda: 1)()()', '5L()', 'True()', 'set()()', 'xrange(1)()')

# program: special methods of instances
class C:
    def __len__(self): return 3
    def __getitem__(self, i): return i
    def __call__(self, *a, **k): return a, k
    def __contains__(self, x): return x == 5
    def __iter__(self): return iter('xyz')
    def __neg__(self): return 'neg'
    def __int__(self): return 42
    def __float__(self): return 4.5
    def __long__(self): return 43L
    def __complex__(self): return 1j
    def __hex__(self): return 'hex'
    def __hash__(self): return 7
    def __repr__(self): return 'C()'
    def __pow__(self, *a): return a
    def __invert__(self): return 'inv'
    def __pos__(self): return 'pos'
c = C()
print len(c), c[5], c(1, a=2), 5 in c, 6 in c, list(c), -c, int(c), float(c), long(c), complex(c), hex(c), hash(c), c, [c], c ** 2, pow(c, 2, 3), ~c, +c, c[1, 2], c[1:2:3]

# program: special methods on the instance count for old-style classes only
class Old: pass
class New(object): pass
o, n = Old(), New()
o.__len__ = lambda: 5
n.__len__ = lambda: 5
o.__str__ = lambda: 'on the instance'
o.__getitem__ = lambda i: i * 2
o.__call__ = lambda: 'called'
o.__add__ = lambda x: ('added', x)
o.__nonzero__ = lambda: 0
o.__iter__ = lambda: iter([1])
o.__contains__ = lambda x: 1
o.__cmp__ = lambda x: 0
o.__eq__ = lambda x: 'equal'
o.__neg__ = lambda: 'neg'
tell('len(o)', 'len(n)', 'str(o)', 'o[4]', 'o()')

# program: special methods on the instance count for old-style classes only, in the words of 2.7
class Old: pass
class New(object): pass
o, n = Old(), New()
o.__len__ = lambda: 5
n.__len__ = lambda: 5
o.__str__ = lambda: 'on the instance'
o.__getitem__ = lambda i: i * 2
o.__call__ = lambda: 'called'
o.__add__ = lambda x: ('added', x)
o.__nonzero__ = lambda: 0
o.__iter__ = lambda: iter([1])
o.__contains__ = lambda x: 1
o.__cmp__ = lambda x: 0
o.__eq__ = lambda x: 'equal'
o.__neg__ = lambda: 'neg'
tell('o + 1')

# program: special methods on the instance count for old-style classes only, continued
class Old: pass
class New(object): pass
o, n = Old(), New()
o.__len__ = lambda: 5
n.__len__ = lambda: 5
o.__str__ = lambda: 'on the instance'
o.__getitem__ = lambda i: i * 2
o.__call__ = lambda: 'called'
o.__add__ = lambda x: ('added', x)
o.__nonzero__ = lambda: 0
o.__iter__ = lambda: iter([1])
o.__contains__ = lambda x: 1
o.__cmp__ = lambda x: 0
o.__eq__ = lambda x: 'equal'
o.__neg__ = lambda: 'neg'
tell('bool(o)', 'list(o)', '-o')

# program: special methods on the instance count for old-style classes only, continued, in the words of 2.7
class Old: pass
class New(object): pass
o, n = Old(), New()
o.__len__ = lambda: 5
n.__len__ = lambda: 5
o.__str__ = lambda: 'on the instance'
o.__getitem__ = lambda i: i * 2
o.__call__ = lambda: 'called'
o.__add__ = lambda x: ('added', x)
o.__nonzero__ = lambda: 0
o.__iter__ = lambda: iter([1])
o.__contains__ = lambda x: 1
o.__cmp__ = lambda x: 0
o.__eq__ = lambda x: 'equal'
o.__neg__ = lambda: 'neg'
tell('9 in o', 'cmp(o, 5)', 'o == 5')

# program: __getattr__ of old-style classes
class C:
    def __getattr__(self, name):
        if name == 'dyn': return 'dynamic'
        if name == '__len__': return lambda: 9
        raise AttributeError, name
c = C()
print c.dyn, len(c), hasattr(c, 'dyn'), hasattr(c, 'x'), getattr(c, 'y', 'default')
tell('c.x', 'c[0]', 'str(c)[:5]', 'c()', 'C.dyn')

# program: __getattr__ of old-style classes, in the words of 2.7
class C:
    def __getattr__(self, name):
        if name == 'dyn': return 'dynamic'
        if name == '__len__': return lambda: 9
        raise AttributeError, name
c = C()
tell('c + 1', 'int(c)')

# program: __setattr__ and __delattr__
class C:
    def __setattr__(self, n, v): print 'set', n, v; self.__dict__[n] = v
    def __delattr__(self, n): print 'del', n; del self.__dict__[n]
c = C(); c.a = 1; c.a += 1; del c.a; print c.__dict__
class D(object):
    def __getattribute__(self, n): return 'got ' + n
    def __setattr__(self, n, v): object.__setattr__(self, n, v * 2)
d = D(); d.x = 5; print d.x, d.anything, object.__getattribute__(d, 'x')

# program: __cmp__
class C:
    def __init__(self, n): self.n = n
    def __cmp__(self, o): return cmp(self.n, getattr(o, 'n', o))
    def __repr__(self): return 'C(%r)' % self.n
print C(1) < C(2), C(2) == C(2), C(1) != C(1), C(1) >= 1, 5 > C(3), sorted([C(3), C(1), C(2)]), max(C(1), C(5)), cmp(C(1), C(2)), C(1) in [C(1)], [C(2)] == [C(2)], C(1) <> C(2), [C(1)] < [C(2)], C(3) == 3, 3 == C(3), cmp(4, C(3))
class D(object):
    def __cmp__(self, o): return 'x'
class E(object):
    def __cmp__(self, o): return 5L
class F:
    def __cmp__(self, o): return NotImplemented
class G(object):
    def __cmp__(self, o): return 1.5
tell('E() > 1', 'F() == 1', 'G() > 1', 'cmp(E(), 1)')

# program: __cmp__, in the words of 2.7
class C:
    def __init__(self, n): self.n = n
    def __cmp__(self, o): return cmp(self.n, getattr(o, 'n', o))
    def __repr__(self): return 'C(%r)' % self.n
class D(object):
    def __cmp__(self, o): return 'x'
class E(object):
    def __cmp__(self, o): return 5L
class F:
    def __cmp__(self, o): return NotImplemented
class G(object):
    def __cmp__(self, o): return 1.5
tell('D() < 1', 'cmp(D(), 1)')

# program: rich comparisons
class C:
    def __lt__(self, o): return 'lt'
    def __eq__(self, o): return 'eq'
    def __ge__(self, o): return NotImplemented
    def __cmp__(self, o): return -5
c = C()
print c < 1, c == 1, c != 1, c >= 1, c > 1, c <= 1, 1 > c, 1 == c, cmp(c, 1), cmp(1, c), not c == 1
class D(object):
    def __ne__(self, o): return 'ne'
d = D()
print d == d, d != d, d == 1, d <> 1

# program: __eq__ without __ne__
class A(object):
    def __eq__(self, o): return True
class B:
    def __eq__(self, o): return True
print A() == 1, A() != 1, B() == 1, B() != 1, A() in [1], [A()] == [1], 1 == A(), 1 != A()

# program: __unicode__, __str__ and __repr__
class A:
    def __repr__(self): return 'repr'
class B:
    def __str__(self): return 'str'
class C(object):
    def __unicode__(self): return u'\xe9'
print A(), str(A()), repr(unicode(A())), B(), repr(B())[:12], repr(unicode(B())), repr(unicode(C())), str(C())[:11], '%s %s' % (A(), B()), repr(u'%s' % C())

# program: staticmethod, classmethod and property
class C(object):
    @staticmethod
    def s(x): return 's', x
    @classmethod
    def c(cls, x): return cls.__name__, x
    @property
    def p(self): "doc"; return 'p'
    def getq(self): return self._q
    def setq(self, v): self._q = v * 2
    def delq(self): del self._q
    q = property(getq, setq, delq, 'docq')
    r = property()
class D:
    @staticmethod
    def s(x): return 's', x
    @classmethod
    def c(cls): return cls.__name__
    @property
    def p(self): return 'p of old'
x = C(); x.q = 5
print C.s(1), x.s(1), C.c(2), x.c(2), x.p, x.q, C.q.__doc__, D.s(1), D().s(1), D.c(), D().c(), D().p, type(C.s), type(C.c), C.c.im_self is C, C.c.im_class, type(C.p)
del x.q
tell('x.q', 'x.r')
try: x.p = 1
except AttributeError, e: print e
try: del x.p
except AttributeError, e: print e
d = D(); d.p = 'set'; print d.p

# program: super
class A(object):
    def f(self): return 'A'
    x = 'ax'
class B(A):
    def f(self): return 'B' + super(B, self).f()
    x = 'bx'
class C(A):
    def f(self): return 'C' + super(C, self).f()
class D(B, C):
    def f(self): return 'D' + super(D, self).f()
d = D()
print d.f(), super(B, d).x, super(D, d).x, super(B, B()).f(), super(B, B).f(B()), repr(super(B, d))[:29], super(B)
tell('super()', 'super(B)', 'super(1, 2)', 'super(B, 5)', 'super(B, A())', 'super(B, d).zz', 'super(B, d, 1)')
class Old:
    def f(self): return super(Old, self).f()
try: Old().f()
except TypeError, e: print e

# program: __slots__
class S(object):
    __slots__ = ('a', 'b')
s = S(); s.a = 1
print s.a, S.__slots__, type(S.a), hasattr(s, '__dict__'), hasattr(s, 'b')
tell('s.b', 's.c', 's.__dict__')
class T(S): pass
t = T(); t.z = 5; print t.__dict__, t.z

# program: descriptors
class Data(object):
    def __get__(self, o, t): return 'get', o is None, t.__name__
    def __set__(self, o, v): print 'set', v
    def __delete__(self, o): print 'delete'
class NonData(object):
    def __get__(self, o, t=None): return 'nondata'
class C(object):
    d = Data(); n = NonData()
c = C(); c.d = 5; c.__dict__['d'] = 'hidden'; c.n = 'instance'
print c.d, C.d, c.n, C.n
del c.d
class Old:
    d = Data(); n = NonData()
o = Old(); o.d = 7
print o.d, o.n

# program: __new__
class C(object):
    def __new__(cls, *args):
        self = object.__new__(cls)
        self.args = args
        return self
    def __init__(self, *args): self.inits = args
print C(1, 2).args, C(3).inits
class T(tuple):
    def __new__(cls, a, b): return tuple.__new__(cls, (a, b))
print T(1, 2), type(T(1, 2)), T(1, 2)[1]
class I(int):
    def __new__(cls, x): return int.__new__(cls, x * 2)
print I(5), I(5) + 1

# program: metaclasses
class Meta(type):
    def __new__(m, name, bases, d):
        d['added'] = name + '!'
        return type.__new__(m, name, bases, d)
    def __call__(cls, *args): return 'called', args
    def method(cls): return 'meta', cls.__name__
    def __repr__(cls): return '<my %s>' % cls.__name__
class C: __metaclass__ = Meta
class D(C): pass
print C, C.added, D.added, C(1), C.method(), type(C), type(D), D, isinstance(C, Meta), str(C)
tell('D.__metaclass__ is Meta', 'C.__dict__["added"]')

# program: any callable as __metaclass__
def meta(name, bases, d): return name, bases, sorted(d)
class C:
    __metaclass__ = meta
    x = 1
print C
class D(object):
    __metaclass__ = lambda n, b, d: (n, b)
print D

# program: __metaclass__ of the module
__metaclass__ = type
class C: pass
print type(C), C, C.__bases__
class D(C): pass
print type(D)

# program: type and classobj make classes
C = type('C', (object,), {'x': 5})
print C, C().x, C.__name__, C.__module__, type('D', (C,), {}).__mro__[1].__name__
import types
O = types.ClassType('O', (), {'y': 6})
print O, O().y, type(O), O.__bases__
tell("type('C', 5, {})", "type(5, (), {})", "type('C', (), 5)", "type(1, 2)", 'type()', "type('C', (5,), {})")

# program: type and classobj make classes, continued
C = type('C', (object,), {'x': 5})
import types
O = types.ClassType('O', (), {'y': 6})
tell("type('C', (), {})", "type('', (), {}).__name__")

# program: type and classobj make classes, continued, in the words of 2.7
C = type('C', (object,), {'x': 5})
import types
O = types.ClassType('O', (), {'y': 6})
tell("types.ClassType('P', (object,), {})", "type(u'C', (), {})", "types.ClassType(5, (), {})")

# program: bases that do not go together
def f(text):
    try: exec text in {}; print text, '-> fine'
    except Exception, e: print text, '->', e.__class__.__name__ + ':', str(e).replace('\n', ' ')
for text in ('class A(5): pass', 'class A(int, str): pass', 'class A(object, object): pass', 'class A(bool): pass', 'class A(None): pass', 'class A(len): pass', 'class A(type(None)): pass', 'class X(object): pass\nclass Y(X): pass\nclass Z(X, Y): pass', 'class X: pass\nclass Y(X, object): pass\nprint type(Y)', 'class A("a"): pass', 'class A(xrange): pass', 'class A(type(lambda: 1)): pass', 'class A(slice): pass', 'class X: pass\nclass Y(X(), ): pass', 'import sys\nclass A(sys): pass', 'class A(basestring): pass\nprint A.__mro__', 'class A(list, object): pass', 'class A(dict, list): pass', 'class A(file): pass\nprint A.__name__', 'class A(NotImplemented): pass', 'class A(super): pass', 'class A(type(Ellipsis)): pass', 'class A(buffer): pass', 'class A(memoryview): pass', 'class A(type(iter([]))): pass', 'class A(property): pass', 'class A(staticmethod): pass'): f(text)

# program: mixing old-style and new-style classes
class Old:
    def f(self): return 'old'
    def g(self): return 'old g'
class New(object):
    def f(self): return 'new'
class A(Old, New): pass
class B(New, Old): pass
print A().f(), B().f(), B().g(), type(A), type(B), [k.__name__ for k in A.__mro__], isinstance(A(), Old), issubclass(B, Old)

# program: isinstance and issubclass
class Old: pass
class New(object): pass
class Sub(Old): pass
print isinstance(Old(), Old), isinstance(Sub(), Old), isinstance(Old(), Sub), isinstance(5, (str, int)), issubclass(Sub, Old), issubclass(Old, object), isinstance(Old(), object), issubclass(New, object), isinstance(5, (str, (float, int))), isinstance(Old, type), isinstance(New, type), issubclass(Sub, (int, Old)), isinstance(u'', (str, unicode)), issubclass(bool, (int, str))
tell('isinstance(5, 5)', "isinstance(5, 'a')", 'issubclass(5, int)', 'issubclass(Old(), Old)', 'isinstance(5)', 'isinstance(5, (int, 5))', 'issubclass(int, 5)')

# program: isinstance and issubclass, continued
class Old: pass
class New(object): pass
class Sub(Old): pass
tell('isinstance(5, ())', 'issubclass(int)')

# program: isinstance and issubclass, continued, in the words of 2.7
class Old: pass
class New(object): pass
class Sub(Old): pass
tell('isinstance("a", (5, str))', 'issubclass(Old, Old())', 'isinstance(5, [int])', 'isinstance(5, None)')

# program: the names that begin with two underscores
class C:
    def __init__(self): self.__x = 5
    def __m(self): return self.__x
    def n(self): return self.__m()
    __y__ = 1
c = C()
print c.n(), c.__dict__, sorted(C.__dict__), hasattr(c, '__x'), c._C__x, c._C__m(), C.__y__
class _D:
    def f(self): self.__z = 1; return self.__dict__
print _D().f()

# program: assigning to __class__ and __bases__
class A:
    def f(self): return 'A'
class B:
    def f(self): return 'B'
class C(A): pass
a = A(); a.__class__ = B; print a.f(), isinstance(a, B)
c = C(); print c.f(),
C.__bases__ = (B,)
print c.f(), C.__bases__[0].__name__
class N(object): pass
class M(object): x = 5
n = N(); n.__class__ = M; print n.x

# program: __del__
import gc
class C:
    def __del__(self): print 'deleted', self.n
c = C(); c.n = 1
c = None
gc.collect()

# program: __getinitargs__, pickling protocol methods and copy
import copy
class C:
    def __init__(self, a): self.a = a
class D:
    def __init__(self, a): self.a = a
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'
c = C([1]); e = copy.copy(c); f = copy.deepcopy(c)
print e.a is c.a, f.a == c.a, f.a is c.a, e.__class__ is C, copy.copy(D(1)), copy.deepcopy(D(1)), copy.copy([1, [2]]), copy.deepcopy({'a': [1]}), copy.copy(5), copy.deepcopy((1, [2])), copy.copy(u'a'), copy.copy(None), copy.copy(len) is len, copy.copy(C) is C, copy.deepcopy(1L), copy.copy(set([1]))
l = [1]; l.append(l); m = copy.deepcopy(l); print m, m[1] is m

# program: class bodies are code
class C:
    for i in range(3): pass
    x = [j for j in range(2)]
    if x: y = 'yes'
    else: z = 'no'
    print i, j, sorted(locals())[0]
    def f(): return 'no self'
    g = f()
print C.i, C.y, hasattr(C, 'z'), C.j, C.g

# program: a class statement with a method called in it
class C(object):
    def __init__(self): self.l = []
    def add(self, x): self.l.append(x); return self
    def __iter__(self): return iter(self.l)
print list(C().add(1).add(2)), C.add.im_func.func_code.co_varnames, C.__init__.im_func.func_code.co_argcount

# program: functions and their attributes
def f(a, b=2, *c, **d):
    "doc"
    x = 1
    return x
print f.func_name, f.__name__, f.func_doc, f.__doc__, f.func_defaults, f.func_code.co_name, f.func_code.co_argcount, f.func_code.co_varnames, f.func_globals is globals(), f.func_closure, f.func_dict, f.func_code.co_flags & 12, f.__module__, f.func_code.co_nlocals, f.func_code.co_firstlineno, type(f.func_code)
f.x = 5; f.func_dict['y'] = 6; print f.x, f.y, sorted(f.__dict__)
f.func_name = 'g'; print f.__name__; f.func_defaults = (9,); f.func_doc = 'new'; print f.__doc__
tell('f.nothing', 'f.func_nothing', 'f.im_self')

# program: functions and their attributes, in the words of 2.7
def f(a, b=2, *c, **d):
    "doc"
    x = 1
    return x
f.x = 5; f.func_dict['y'] = 6; print f.x, f.y, sorted(f.__dict__)
f.func_name = 'g'; print f.__name__; f.func_defaults = (9,); f.func_doc = 'new'; print f.__doc__
tell('f.__get__(5)')

# program: assigning to attributes of functions
def f(): pass
def g(): return 'g'
def try_(text):
    try: exec text in {'f': f, 'g': g}; print text, '-> fine'
    except Exception, e: print text, '->', e.__class__.__name__ + ':', e
for text in ('f.func_code = g.func_code', 'f.func_code = 5', 'f.func_defaults = 5', 'f.func_name = 5', 'f.func_globals = {}', 'f.func_closure = ()', 'f.func_dict = 5', 'f.__dict__ = {"z": 1}', 'del f.func_dict', 'del f.func_code', 'f.func_defaults = None', 'del f.func_defaults', 'f.__name__ = "x"', 'f.__name__ = u"x"', 'f.func_doc = 5', 'del f.zzz', 'del f.func_name', 'f.x = 1', 'del f.x'): try_(text)
print f()

# program: dir of functions and methods
def f(): pass
class C:
    def m(self): pass
print [n for n in dir(f) if n[:4] == 'func'], [n for n in dir(C.m) if n[:3] == 'im_'], [n for n in dir(C().m) if n[:3] == 'im_'], 'func_code' in dir(f), '__code__' in dir(f), '__kwdefaults__' in dir(f), '__qualname__' in dir(f), '__annotations__' in dir(f), hasattr(f, '__qualname__'), hasattr(f, '__kwdefaults__')

# program: built-in functions
print len, len.__name__, len.__doc__.split('\n')[0], type(len), repr([].append)[:38], len.__module__, abs.__self__, type([].append), [].append.__name__, str.upper, type(str.upper), int.__add__, type(int.__add__), {}.has_key.__name__, type((1).__add__)
tell('len.func_code', 'len.x', 'len()', 'len(5)', 'len(1, 2)', 'len(None)', 'len(x=1)', '[].append.__self__', 'type(len)()')

# program: built-in functions, continued
tell('str.upper()', 'str.upper(5)', "str.upper('a')", 'list.append([], 1)', 'list.append(5, 1)', 'int.__add__(1, "a")', "str.join(',', ['a', 'b'])")

# program: built-in functions, continued, in the words of 2.7
tell('dict.keys({1: 2})')

# program: __call__ chains and methods as values
class C:
    def __call__(self, x): return x + 1
    def m(self, x): return x * 2
c = C(); m = c.m; u = C.m
print map(c, [1, 2]), map(m, [1, 2]), map(u, [c, c], [3, 4]), apply(m, (5,)), callable(c), callable(m), callable(C), callable(5), apply(c, (), {'x': 1}), reduce(lambda a, b: a + b, map(C(), range(3)))

# program: default arguments are made once
def f(x, l=[]):
    l.append(x)
    return l
print f(1), f(2), f.func_defaults, f(3, []), f.func_defaults[0] is f(4)

# program: __import__ and modules of a class
class C: pass
C.__module__ = 'elsewhere'
print C, str(C), repr(C())[:22]
class D(object): pass
D.__module__ = 'there'; print D
D.__name__ = 'Renamed'; print D, D().__class__.__name__

# program: comparing classes and functions with others
class A: pass
def f(): pass
print A == A, A != A, f == f, A == 5, A < 5 or A > 5, cmp(A, A), f == 5, type == type, int < str or int > str, A in [A], {A: 1}[A], {f: 2}[f], hash(A) == hash(A)

# program: weak references to instances
import weakref
class C: pass
class D(object): pass
c, d = C(), D()
print weakref.ref(c)() is c, weakref.ref(d)() is d, weakref.proxy(c).__class__ is C
tell('weakref.ref(5)', "weakref.ref('a')", 'weakref.ref([])')

# program: operator overloading falls back
class A(object):
    def __add__(self, o): return NotImplemented
class B(object):
    def __radd__(self, o): return 'B.radd'
class C(A):
    def __radd__(self, o): return 'C.radd'
print A() + B(), A() + C(), 5 + B()
tell('A() + 1', 'A() + A()', '1 + A()', 'B() + 1', 'A().__add__(1)')
