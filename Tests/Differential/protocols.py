# program: old-style: every operator finds its method
class C:
    def __init__(self, n): self.n = n
    def __add__(self, o): return 'add'
    def __radd__(self, o): return 'radd'
    def __sub__(self, o): return 'sub'
    def __rsub__(self, o): return 'rsub'
    def __mul__(self, o): return 'mul'
    def __rmul__(self, o): return 'rmul'
    def __div__(self, o): return 'div'
    def __rdiv__(self, o): return 'rdiv'
    def __mod__(self, o): return 'mod'
    def __rmod__(self, o): return 'rmod'
    def __divmod__(self, o): return 'divmod'
    def __rdivmod__(self, o): return 'rdivmod'
    def __pow__(self, o, m=None): return 'pow', m
    def __rpow__(self, o): return 'rpow'
    def __lshift__(self, o): return 'lshift'
    def __rlshift__(self, o): return 'rlshift'
    def __and__(self, o): return 'and'
    def __rand__(self, o): return 'rand'
    def __xor__(self, o): return 'xor'
    def __ror__(self, o): return 'ror'
    def __floordiv__(self, o): return 'floordiv'
    def __truediv__(self, o): return 'truediv'
    def __neg__(self): return 'neg'
    def __pos__(self): return 'pos'
    def __abs__(self): return 'abs'
    def __invert__(self): return 'invert'
    def __int__(self): return 7
    def __long__(self): return 8L
    def __float__(self): return 1.5
    def __complex__(self): return 2j
    def __oct__(self): return '0o'
    def __hex__(self): return '0x'
    def __index__(self): return 3
    def __nonzero__(self): return 0
    def __len__(self): return 4
    def __hash__(self): return 5
    def __contains__(self, o): return 'yes'
    def __call__(self, *a, **k): return a, k
c = C(1)
print c + 1, 1 + c, c - 1, 1 - c, c * 1, 1 * c, c / 1, 1 / c, c % 1, 1 % c, divmod(c, 1), divmod(1, c), c ** 1, pow(c, 1, 2), 2 ** c, c << 1, 1 << c, c & 1, 1 & c, c ^ 1, 1 | c, c // 2, -c, +c, abs(c), ~c
print int(c), long(c), float(c), complex(c), oct(c), hex(c), range(5)[c], bool(c), len(c), hash(c), 1 in c, c(1, a=2), 'abc' + c, 'abc' * c, [1] + c, c + [1], u'a' + c, not c, 'x' if c else 'y', [1] * c
tell('1 ^ c', 'c >> 1', 'c | 1', '1 // c', 'c >> c')

# program: old-style: augmented assignment
class C:
    def __iadd__(self, o): return 'iadd'
    def __isub__(self, o): self.x = o; return self
    def __imul__(self, o): return NotImplemented
    def __mul__(self, o): return 'mul'
    def __idiv__(self, o): return 'idiv'
    def __ipow__(self, o): return 'ipow'
    def __ilshift__(self, o): return 'ilshift'
    def __ior__(self, o): return 'ior'
c = C(); c += 1; print c,
c = C(); c -= 5; print c.x,
c = C(); c *= 5; print c,
c = C(); c /= 5; print c,
c = C(); c **= 5; print c,
c = C(); c <<= 5; print c,
c = C(); c |= 5; print c
c = C()
try: c &= 1
except TypeError, e: print e
try: c >>= 1
except TypeError, e: print e
try: c //= 1
except TypeError, e: print e

# program: old-style: containers
class C:
    def __getitem__(self, i): return ('get', i)
    def __setitem__(self, i, v): print 'set', i, v
    def __delitem__(self, i): print 'del', i
    def __len__(self): return 10
c = C()
print c[1], c['a'], c[1:2], c[:], c[-1:], c[1:2:3], c[...], c[1, 2], c[1:2, ...], c[-3:-1], c[None]
c[1] = 2; c[1:2] = 3; c[:] = 4; c[::2] = 5; c[1, 2] = 6
del c[1]; del c[1:2]; del c[:]; del c[::3]
class S(C):
    def __getslice__(self, i, j): return ('getslice', i, j)
    def __setslice__(self, i, j, v): print 'setslice', i, j, v
    def __delslice__(self, i, j): print 'delslice', i, j
s = S()
print s[1:2], s[:], s[-1:], s[:-2], s[1:2:3], s[1:2, 3]
s[1:2] = 3; s[:] = 4; s[-2:] = 5; s[::2] = 6
del s[1:2]; del s[:]; del s[-2:]; del s[::2]
c[1] += (5,)
s[0:1] += ('x',)

# program: old-style: what is missing
class C: pass
c = C()
tell('c[0]', 'c[1:2]', 'len(c)', 'c()', 'c + 1', '1 + c', '-c', 'abs(c)', 'int(c)', 'float(c)', 'long(c)', 'complex(c)', 'iter(c)', 'c.next', '1 in c', 'hex(c)', 'oct(c)', 'divmod(c, 1)', 'c ** 2', '~c', 'c.x', 'C.x', 'list(c)', 'c < 1 or c > 1', 'bool(c)', 'c == c', 'c != c', 'cmp(c, c)', 'hash(c) == hash(c)', 'coerce(c, 1)', 'range(c)', '[1][c]', 'c.__len__', 'c.__dict__', 'C.__dict__', 'C.__bases__', 'c.__doc__', 'c.__module__', 'C.__name__', 'C.__class__', 'C.__mro__', 'c.__repr__', 'c.__hash__', 'c.__eq__', 'sum(c)', 'max(c)', 'zip(c)', 'dict(c)', 'tuple(c)', 'set(c)', '"".join(c)', '[].extend(c)', 'str(c)[:10]', 'repr(c)[:10]', 'dir(c)', 'dir(C)', 'vars(c)', 'callable(c)', 'callable(C)', 'isinstance(c, C)', 'type(c)', 'type(C)', 'str(C)', 'C.__str__', 'C.__call__')
def f(text):
    try: exec text
    except Exception, e: print text, '->', e.__class__.__name__ + ':', e
for t in ('c[0] = 1', 'del c[0]', 'del c.x', 'c[0:1] = 2', 'del c[0:1]', 'for x in c: pass', 'a, b = c', 'with c: pass', 'del C.x', 'c += 1', 'print >>c, 1', 'c.__dict__ = 5', 'c.__class__ = 5', 'C.__bases__ = 5', 'C.__name__ = 5', 'assert c, 1'):
    f(t)

# program: old-style: results of the wrong kind
class C:
    def __len__(self): return 'a'
    def __nonzero__(self): return 'a'
    def __hash__(self): return 'a'
    def __str__(self): return 5
    def __repr__(self): return 5
    def __int__(self): return 'a'
    def __long__(self): return 'a'
    def __float__(self): return 'a'
    def __complex__(self): return 'a'
    def __hex__(self): return 5
    def __oct__(self): return 5
    def __index__(self): return 'a'
    def __cmp__(self, o): return 'a'
    def __iter__(self): return 5
    def __unicode__(self): return 5
    def __contains__(self, x): return 'a'
    def __coerce__(self, x): return 5
    def __init__(self): return None
    def __del__(self): return 5
c = C()
tell('bool(c)', 'str(c)', 'repr(c)', 'int(c)', 'float(c)', 'hex(c)', 'oct(c)', '[1][c]', 'cmp(c, 1)', 'unicode(c)', '1 in c', 'c + 1', 'c == 1', 'c < 2', 'not c', '"%s" % c', '"%d" % c', '"%r" % c', 'sorted([c, 1])')
class I:
    def __init__(self): return 5
tell('I()')
class N(object):
    def __len__(self): return -1
    def __nonzero__(self): return 2
    def __hash__(self): return 1.5
    def __int__(self): return 1.5
    def __str__(self): return u'\xe9'
    def __repr__(self): return u'uni'
    def __init__(self, x=None): return x
    def __iter__(self): return []
    def __index__(self): return 2.0
    def __float__(self): return 3
    def __cmp__(self, o): return None
n = N()
tell('len(n)', 'bool(n)', 'int(n)', 'str(n)', 'repr(n)', 'N(5)', 'iter(n)', '[1][n]', 'float(n)', 'cmp(n, 1)', 'n < 1', 'list(n)', '"%s" % n', 'unicode(n)')

# program: old-style: __getattr__, __setattr__ and __delattr__ serve everything
class C:
    def __getattr__(self, name):
        if name[:2] == '__': print 'asked', name
        if name == '__len__': return lambda: 3
        if name == '__getitem__': return lambda i: i < 2 and i or foo()
        if name == '__add__': return lambda o: 'added'
        if name == '__call__': return lambda *a: a
        if name == '__str__': return lambda: 'shown'
        raise AttributeError, name
    def __setattr__(self, name, value): print 'set', name, value; self.__dict__[name] = value
    def __delattr__(self, name): print 'delete', name; del self.__dict__[name]
c = C()
print len(c), str(c)
c.x = 5; del c.x

# program: old-style: __cmp__, __coerce__ and rich comparisons together
class A:
    def __init__(self, n): self.n = n
    def __cmp__(self, o):
        if isinstance(o, A): o = o.n
        return cmp(self.n, o)
    def __coerce__(self, o): return self.n, o
print A(1) < A(2), A(1) == A(1), A(1) == 1, 1 == A(1), A(3) > 2, 2 < A(3), A(1) != A(2), sorted([A(3).n, A(1).n]), A(5) + 2, 2 + A(5), A(7) / 2, A(7) % 4, cmp(A(1), A(2)), cmp(5, A(1)), max(A(1), A(4)).n, A(2) in [1, 2], [1, A(2)].index(2), coerce(A(1), 5), -3 + A(3), A(2) * 'ab'
class B:
    def __lt__(self, o): return 'lt'
    def __eq__(self, o): return 'eq'
    def __gt__(self, o): return 'gt'
b = B()
print b < 1, 1 < b, b == 1, 1 == b, b > 2, 2 > b, b != b, cmp(b, 1), 1 == b, b is b, 5 < b
tell('b <= 1 or 1', 'hash(b)', 'b >= b')
class D:
    def __eq__(self, o): raise ValueError, 'no'
tell('D() == 1', '1 in [D()]', '[D()].index(1)', '[D()].count(1)', 'D() != 1', 'cmp(D(), 1)', 'D() in (1, 2)', '{D(): 1}')

# program: old-style: iteration of all kinds
class A:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * i
class B:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def next(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
class C:
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3: raise IndexError, i
        return 'c%d' % i
print list(A()), [x for x in B()], tuple(A()), 4 in A(), 5 in A(), list(reversed(C())), zip(A(), B()), map(None, A(), B()), sum(A()), max(B()), sorted(A(), reverse=True), dict(zip(A(), C())), '-'.join(C()), enumerate(A()).next(), filter(None, A()), reduce(lambda x, y: x + y, A()), set(A()), iter(B()).next(), [1] + list(B()), apply(max, A()), max(*A())
a, b, c = A(); print a, b, c
l = []; l.extend(A()); l[1:1] = B(); l += C(); print l
class E:
    def __getitem__(self, i): raise KeyError, i
class F:
    def __iter__(self): yield 1; yield 2
    def __contains__(self, x): return x == 'f'
tell('list(E())', '1 in E()', 'list(F())', '"f" in F()', '1 in F()', 'E()["x"]', 'iter(A()).next()', 'type(iter(A()))', 'type(iter(F()))', 'iter(5)', 'list(iter(B().next, 3))')

# program: old-style: with statement and its methods
class C:
    def __enter__(self): print 'in'; return 'value'
    def __exit__(self, t, v, tb): print 'out', t, v, tb is not None; return t is ValueError
with C() as x: print x
with C(): raise ValueError, 'swallowed'
try:
    with C(): raise KeyError, 'passed'
except KeyError, e: print 'caught', e
class D: pass
class E:
    def __enter__(self): pass
class F:
    def __exit__(self, *a): pass
for k in D, E, F:
    try:
        with k(): pass
    except Exception, e: print e.__class__.__name__, e
class G(object):
    def __enter__(self): pass
for k in G, object:
    try:
        with k(): pass
    except Exception, e: print e.__class__.__name__, e
with C(), C() as y: print y

# program: old-style: instances are copied, compared and shown
import copy
class C:
    def __init__(self, *a): self.a = a
    def __eq__(self, o): return isinstance(o, C) and self.a == o.a
c = C(1, [2])
d = copy.copy(c); e = copy.deepcopy(c)
print d == c, e == c, d.a[1] is c.a[1], e.a[1] is c.a[1], d.__class__ is C, C() != C(), c == 5
class D:
    def __init__(self, n): self.n = n
    def __getinitargs__(self): return (self.n,)
    def __getstate__(self): return {'m': 1}
    def __setstate__(self, s): self.s = s
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'
print copy.copy(D(1)), copy.deepcopy(D(1)), copy.deepcopy([D(1)])

# program: dir() with __dir__ and odd objects
class C:
    def __dir__(self): return ['b', 'a']
class D(object):
    def __dir__(self): return 5
class E:
    __members__ = ['x']
    __methods__ = ['y']
class F:
    def __getattr__(self, n): return ['z'] if n == '__members__' else {}
tell('dir(C())', 'dir(D())', 'dir(F())', 'dir(C)', 'dir(1, 2)')
x = 1
def f(a):
    b = 2
    return dir()
print f(1), 'x' in dir(), 'f' in dir()
import sys
m = type(sys)('m'); m.a = 1
print dir(m), m, dir(type(sys)('n', 'doc'))

# program: repr of every kind of object
import sys, re
def f(): yield 1
class O:
    def m(self): pass
class N(object):
    __slots__ = 's',
    def m(self): pass
    p = property(f)
def shown(x): return re.sub('0x[0-9a-f]+', '0x', repr(x))
import array, collections, itertools, operator, types, weakref
for x in [None, Ellipsis, NotImplemented, f, f(), lambda: 0, len, O, O(), O.m, O().m, N, N(), N.m, N().m, N.s, N.p, [].append, str.upper, int.__add__, (5).__add__, object, object(), type, int, xrange(3), xrange(1, 3), xrange(0, 9, 2), slice(1), slice(1, 2, 3), memoryview('a'), bytearray('a'), property(), iter([]), iter(()), iter(''), iter({}), iter(set()), iter(xrange(1)), enumerate([]), reversed([]), reversed('a'), reversed(xrange(2)), {}.iteritems(), {}.itervalues(), {}.viewkeys(), {1: 2}.viewitems(), {}.viewvalues(), super(N, N()), super(N), sys, f.func_code, sys.stdout, sys.stdin, sys.stderr, ValueError, ValueError('a'), ValueError(), ValueError(1, 2), IOError(2, 'x'), KeyError('k'), StopIteration, StandardError, IOError, EnvironmentError, OSError, re.compile('a'), re.match('a', 'a'), array.array('i'), collections.deque([1]), collections.defaultdict(int), itertools.count(), itertools.repeat(1), itertools.chain(), weakref.ref(O), type(N.__dict__), N.__dict__['m'], unicode, basestring, long, file, dict.fromkeys, dict.__dict__['fromkeys'], types.InstanceType, types.ClassType, sys.getrecursionlimit, ''.join, (i for i in []), set([1]), frozenset([1]), set(), frozenset(), {1: 2}, [1], (1,), (), u'a', 'a', 1L, 1.0, 1j, True, sys.version_info[:2], sys.flags.debug, int.real, float.__dict__['real'], O.__dict__['m'], O.__module__, AttributeError, types.FunctionType, types.MethodType, types.BuiltinFunctionType, types.GeneratorType, types.ModuleType, types.NoneType, types.TracebackType, types.FrameType, types.CodeType, types.BufferType, types.DictProxyType, types.EllipsisType, types.NotImplementedType, types.XRangeType, types.SliceType]:
    print shown(x)

# program: repr of things that hold themselves
l = []; l.append(l); l.append(1)
d = {}; d['d'] = d
t = ([],); t[0].append(t)
class L(list): pass
m = L(); m.append(m)
class D(dict): pass
e = D(); e[1] = e
import collections
q = collections.deque(); q.append(q)
print l, d, t, m, e, q, [l, d]
class R:
    def __repr__(self): return repr([self])
class O:
    def __repr__(self): return '<O %r>' % self.x
o = O(); o.x = [o.__class__]

# program: str and repr that raise, or recurse
class C:
    def __repr__(self): raise ValueError, 'bad'
    def __str__(self): raise KeyError, 'bad'
c = C()
tell('c', 'str(c)', '"%s" % c', '"%r" % c', '[c]', 'str([c])', '`c`', 'unicode(c)')
def f():
    try: print c
    except KeyError, e: print 'KeyError', e
f()

# program: numbers of arguments of methods and functions
class C:
    def m(self, a): pass
    def n(): pass
    s = staticmethod(lambda a, b=1: a)
    k = classmethod(lambda cls, a: a)
    def __call__(self, a): pass
    def __init__(self, a): pass
def f(a, b=1, *c, **d): pass
def g(): pass
def h(a, b, c=1): pass
tell('C()', 'C(1, 2)', 'C(1).m()', 'C(1).m(1, 2)', 'C(1).n()', 'C.m()', 'C.m(1)', 'C.s()', 'C.s(1, 2, 3)', 'C.k()', 'C.k(1, 2)', 'C(1)()', 'C(1)(1, 2)', 'f()', 'f(b=1)', 'f(1, a=2)', 'g(1)', 'g(a=1)', 'g(*[1, 2])', 'h(1)', 'h(1, 2, 3, 4)', 'h(1, a=1)', 'h(b=1)', 'h(1, 2, d=5)', 'h(**{"x": 1})', 'h(*5)', 'h(**5)', 'h(**{1: 2})', 'f(**{u"q": 1})', 'C(a=1, b=2)', 'C(1).m(b=1)', '(lambda x: x)()', '(lambda: 0)(1)', '(lambda *a: a)(1, b=2)', 'f(1, **{"a": 1})', 'len()', 'len(1, 2)', 'len(x=1)', 'int(1, 2, 3)', 'h(1, 2, *(3, 4))')
def t((a, b), c): return a, b, c
tell('t()', 't(1, 2)', 't((1, 2), 3)', 't((1,), 3)', 't((1, 2, 3), 3)')

# program: dir() of programs' own objects
class O:
    "doc"
    a = 1
    def m(self): pass
class P(O): b = 2
o = P(); o.x = 1
print dir(O), dir(P), dir(o), dir(O())
class N(object):
    a = 1
    def m(self): pass
class M(N): b = 2
n = M(); n.x = 1
print [name for name in dir(M) if name[:2] != '__'], [name for name in dir(n) if name[:2] != '__']
import types
m = types.ModuleType('m', 'doc'); m.a = 1
print dir(m), sorted(vars(m).items()), sorted(vars(o).items()), sorted(vars(n).items())
