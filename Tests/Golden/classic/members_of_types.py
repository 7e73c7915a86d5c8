print int.__div__(7, 2), (7).__div__(2), (7).__rdiv__(2), 7 .__coerce__(2), (5).__nonzero__(), 0L.__nonzero__()
print [1, 2, 3].__getslice__(0, 2), 'abc'.__getslice__(1, 9), (1, 2).__getslice__(0, 1), u'ab'.__getslice__(0, 1)
x = [1, 2, 3]
x.__setslice__(0, 2, 'ab')
x.__delslice__(2, 3)
print x, (8).__oct__(), (255).__hex__(), (5L).__hex__(), (2.5).__long__(), (3).__cmp__(4), {}.__cmp__({1: 2})
for what in ("int.__cmp__(1, 1.0)", "'a'.__cmp__('b')", "[].__cmp__([])", "object().__cmp__(1)", "(1.0).__cmp__(2)"):
    try:
        print eval(what)
    except (TypeError, AttributeError), e:
        print what, e.__class__.__name__
print '__div__' in int.__dict__, hasattr(list, '__getslice__'), hasattr(float, '__cmp__'), hasattr(dict, '__cmp__')
print int.__module__, KeyError.__module__, len.__module__, type(KeyError('x').args)
class C(object):
    x = 1
    def m(self): pass
d = C.__dict__
print sorted(k for k in d if k != '__doc__'), type(d), d['x'], 'm' in d, d.has_key('y'), len(d) == 5
try:
    d['z'] = 1
except TypeError, e:
    print 'TypeError'
import types
print type(C.m) is types.MethodType, type(C().m) is types.UnboundMethodType, isinstance(C.m, types.MethodType)
print types.MethodType(lambda self: 'made', C(), C)(), types.MethodType(len, None, C), isinstance(len, types.MethodType)
class M(type):
    def __new__(cls, name, bases, names): return type.__new__(cls, name, bases, names)
    def both(cls): return cls.__name__
class A(object): pass
class B(A):
    __metaclass__ = M
class D(B): pass
print type(B), type(D) is M, D.both(), M.__bases__, M.__mro__ == (M, type, object), isinstance(M, type), B.__mro__ == (B, A, object)
class Old: pass
class Old2: pass
for cls, new in ((A, ()), (A, Old), (A, (Old,)), (Old, (A,)), (Old, 5)):
    try:
        cls.__bases__ = new
        print 'set'
    except TypeError, e:
        print e
Old2.hidden = 'found'
Old.__bases__ = (Old2,)
print Old().hidden, Old.__bases__ == (Old2,)
Old.__bases__ = ()
print Old.__bases__, hasattr(Old(), 'hidden')
g = (n for n in 'ab')
for given in ((ValueError, 'v', 5), ('text',), (5, 6)):
    try:
        g.throw(*given)
    except TypeError, e:
        print e
