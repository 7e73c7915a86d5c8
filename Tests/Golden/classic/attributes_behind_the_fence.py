# differs: rexec of Python 2.7 refuses to be used, and gives func_name
import rexec

r_env = rexec.RExec()
r_env.r_exec('''
import math
class C:
    def m(self): pass
class D(C):
    def __cmp__(self, other): return 0
    def __getattr__(self, name):
        if name[:1] == '_': raise AttributeError, name
        return name
class E(D): pass
class N(object):
    def m(self): pass
c = C()
def f(a=1): 'doc'
''')
r_env.r_exec('''
print E() == D(), E() < 5, E().colour, C in (C,)
for text in (
        'c.nosuch', 'c.im_self', 'c.func_code', 'c.__mro__', 'c.__name__', 'c.__call__', 'c.mro',
        'C.nosuch', 'C.im_func', 'C.__mro__', 'C.__base__', 'C.__class__', 'C.__init__',
        'getattr(c, "__hash__")', 'getattr(c, "__reduce__")', 'getattr(C, "__setattr__")',
        'c.m.func_code', 'c.m.__defaults__', 'c.m.__dict__', 'c.m.im_func', 'C.m.__self__',
        'C.m.__func__', 'C.m.func_dict', 'f.func_globals', 'f.__closure__', 'f.func_name',
        'f.im_self', 'len.im_self', 'len.__dict__', '[].append.im_class', 'object.im_func',
        '(x for x in ()).__dict__'):
    try:
        print text, '->', eval(text)
    except Exception, e:
        print text, '->', e.__class__.__name__, e
''')
r_env.r_exec('''
for text in (
        'C.x = 1', 'C.im_self = 1', 'C.__doc__ = 1', 'del C.m', 'c.im_self = 1', 'c.__dict__ = {}',
        'del c.__dict__', 'c.__class__ = C', 'del c.__class__', 'f.im_self = 1', 'f.__name__ = "g"',
        'del f.__name__', 'del f.__doc__', 'f.func_doc = 1', 'del f.func_code', 'f.__module__ = 1',
        'f.func_globals = {}', 'del f.__closure__', 'c.m.__name__ = 1', 'c.m.__doc__ = 1',
        'c.m.im_self = 1', 'del C.m.im_func', 'math.__dict__ = {}', 'del math.__nosuch__',
        'math.im_self = 1', 'object.__doc__ = 1', 'N.x = 1', 'N.__len__ = lambda self: 3',
        'f.__class__ = 5'):
    try:
        exec text
        print text, '-> done'
    except Exception, e:
        print text, '->', e.__class__.__name__, e
print len(N()), N.x, dir(C), dir(c), 'm' in dir(N)
''')
