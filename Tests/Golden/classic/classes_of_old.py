class C:
    "An old-style class."
    x = 1
    def m(self, n=2):
        "Doc of m."
        return self.x + n
    def s(): return 'static'
    s = staticmethod(s)
c = C()
print c.m(), C.m(c, 3), C.s(), c.s(), str(C), C.__name__, C.__bases__, c.__class__ is C
print type(C), type(c), isinstance(c, C), C.m, C.m.im_func.func_name, C.m.im_self, C.m.im_class
print c.m.im_self is c, c.m.im_func is C.m.im_func, c.m.im_class is C, C.m.__doc__, C.m.__name__
print C.__doc__, C.__module__, callable(C), callable(c)
try:
    C.m(5)
except TypeError, e:
    print e
try:
    c.nothing
except AttributeError, e:
    print e
try:
    C(1)
except TypeError, e:
    print e
class B(C):
    def m(self): return 'B' + `C.m(self)`
print B().m(), B.__bases__ == (C,), issubclass(B, C), str(B)
class G:
    def __getattr__(self, name):
        if name[:2] == '__': raise AttributeError, name
        return 'got ' + name
    def __len__(self): return 3
    def __getitem__(self, i): return i * 2
    def __getslice__(self, i, j): return (i, j)
    def __call__(self, *a): return a
    def __div__(self, other): return 'div', other
    def __str__(self): return 'G!'
g = G()
print g.anything, len(g), g[4], g[1:2], g[-1:] , g(1, 2), g / 2, str(g), '%s' % g
class N(object):
    def f(self): pass
print N, type(N), N.f, type(N()), isinstance(N(), N), N.__bases__, N.f.im_class
class M(type):
    def __new__(cls, name, bases, names):
        names['made'] = name
        return type.__new__(cls, name, bases, names)
class X:
    __metaclass__ = M
print X.made, type(X)
def f(a, b=2):
    "doc"
print f.func_name, f.func_defaults, f.func_doc, f.func_code.co_argcount, f.func_globals is globals()
f.func_defaults = (3,)
print f.func_defaults, f.func_dict
class E(Exception): pass
try:
    raise E, 'e'
except E, e:
    print e, E, `e`
print KeyError, int, type(None), type(f), type(len), type(c.m), object, type(E)
