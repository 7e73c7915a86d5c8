# program: what exceptions hold
for e in (ValueError(), ValueError('a'), ValueError('a', 1), ValueError(u'a'), KeyError('k'), KeyError('a', 'b'), IOError(2, 'no'), IOError(2, 'no', 'file'), IOError('x'), OSError(1, 'a', 'b', 'c'), EnvironmentError(1, 2), StopIteration(5), SystemExit(3), SystemExit(), Exception(None), AssertionError((1, 2)), ImportError('m'), AttributeError('x'), KeyboardInterrupt()):
    print repr(e), '|', str(e), '|', e.args, e.message

# program: the message of an exception
e = ValueError('a')
print e.message, repr(ValueError('a', 'b').message), repr(ValueError().message), e[0], e.args, list(e) if 0 else e[:1]
e.message = 'new'; print e.message, e.args, e
e.args = (1, 2); print e, e.args, e[1], e.message
tell('e[5]', 'e["a"]', 'len(e)', 'e + e', 'ValueError("abc")[0][1]', 'ValueError(x=1)', 'Exception.message', 'iter(ValueError(1)).next()', 'ValueError(1, 2)[-1]', 'unicode(ValueError("x"))', 'ValueError(1) == ValueError(1)', 'e.__getslice__(0, 1)', 'e.foo')
try: e.args = 5
except TypeError, x: print x

# program: the tree of exceptions
print issubclass(IOError, EnvironmentError), issubclass(OSError, EnvironmentError), IOError is OSError, issubclass(EnvironmentError, StandardError), issubclass(StopIteration, StandardError), issubclass(KeyError, LookupError), issubclass(UnicodeError, ValueError), issubclass(StandardError, Exception), issubclass(SystemExit, Exception), issubclass(KeyboardInterrupt, Exception), issubclass(ImportError, StandardError), issubclass(ZeroDivisionError, ArithmeticError), issubclass(Warning, StandardError), issubclass(IOError, OSError), issubclass(SyntaxError, StandardError), issubclass(GeneratorExit, StandardError), issubclass(ReferenceError, StandardError), issubclass(NotImplementedError, RuntimeError), issubclass(TabError, IndentationError), issubclass(UnboundLocalError, NameError), issubclass(FloatingPointError, ArithmeticError), issubclass(BufferError, StandardError)
print ValueError, ValueError.__module__, ValueError.__bases__, Exception.__bases__, BaseException.__bases__, StandardError.__bases__, type(ValueError), KeyError.__mro__

# program: names that Python 3 has are not there
tell('FileNotFoundError', 'PermissionError', 'ModuleNotFoundError', 'RecursionError', 'TimeoutError', 'ConnectionError')

# program: names that Python 3 has are not there, continued
tell('ExceptionGroup', 'StopAsyncIteration', 'ascii', 'breakpoint', 'aiter')

# program: names that Python 3 has are not there, continued, in the words of 2.7
tell('__build_class__')

# program: names that Python 3 has are not there, continued 2
tell('exec_', 'nonlocal', 'BlockingIOError', 'ResourceWarning', 'EncodingWarning', 'PythonFinalizationError')

# program: IOError and OSError of the system
import os
try: open('/no/such/file')
except IOError, e: print e, e.errno, e.strerror, e.filename, repr(e), e.args, e.__class__ is IOError
try: os.listdir('/no/such')
except OSError, e: print e, e.errno, e.filename, repr(e), e.args
try: open('/')
except IOError, e: print e
try: os.stat('/no/such')
except EnvironmentError, (number, text): print number, text
try: open('/no/such/file', 'w')
except StandardError, e: print e
try: os.remove('/no/such')
except os.error, e: print e.strerror
try: os.mkdir('/')
except OSError, e: print e
try: open('')
except IOError, e: print e

# program: exceptions that are caught by a tuple, by a base, or not at all
def f(kinds, error):
    try:
        try: raise error
        except kinds, e: return 'caught', e
    except: return 'missed'
print f(ValueError, ValueError(1)), f((KeyError, ValueError), ValueError(2)), f(KeyError, ValueError(3)), f(LookupError, KeyError(4)), f((), ValueError(5)), f((KeyError, (ValueError,)), ValueError(6)), f(StandardError, ValueError(7)), f(StandardError, StopIteration()), f(Exception, SystemExit(8)), f(5, ValueError(9)), f('ValueError', ValueError(10)), f(EnvironmentError, IOError(11))

# program: old-style classes are raised
class E: pass
class F(E):
    def __init__(self, *args): self.a = args
    def __str__(self): return 'F%r' % (self.a,)
class G(E): pass
def f(text):
    try: exec text in globals()
    except G, e: print text, 'G', e.__class__.__name__
    except E, e: print text, 'E', e.__class__.__name__, getattr(e, 'a', None)
    except Exception, e: print text, '->', e.__class__.__name__, e
for text in ('raise E', 'raise E()', 'raise F, 5', 'raise F, (1, 2)', 'raise F, None', 'raise E, F(3)', 'raise G', 'raise E, G()', 'raise E, 5', 'raise F(1), 2', 'raise G, E()'): f(text)

# program: sys.exc_info and its lifetime
import sys
def f():
    try: raise ValueError, 'inner'
    except ValueError: return sys.exc_info()[0]
def g():
    return sys.exc_info()[0]
print sys.exc_info(), f(), sys.exc_info()
try: raise KeyError, 'k'
except KeyError:
    print sys.exc_info()[0], sys.exc_info()[1], g()
    f()
    print sys.exc_info()[0], sys.exc_type, sys.exc_value
    sys.exc_clear()
    print sys.exc_info()
def h():
    try: raise ValueError
    except ValueError: pass
    return sys.exc_info()[0]
print h(), sys.exc_info()

# program: the exception of a loop stays
import sys
def f():
    for i in range(2):
        try: 1 / 0
        except ZeroDivisionError: pass
        print sys.exc_info()[0],
    print
f()
print sys.exc_info()[0]

# program: raise alone raises the last one again
def f():
    try: raise ValueError, 'first'
    except ValueError:
        try: raise KeyError, 'second'
        except KeyError: pass
        raise
try: f()
except Exception, e: print repr(e)
def g():
    try: raise ValueError, 'first'
    except ValueError:
        h()
def h(): raise
try: g()
except Exception, e: print repr(e)

# program: try, else and finally
def f(kind):
    out = []
    try:
        try:
            out.append('try')
            if kind == 1: raise ValueError
            if kind == 2: return out
            if kind == 3: 1 / 0
        except ValueError: out.append('except')
        else: out.append('else')
        finally: out.append('finally')
    except ZeroDivisionError: out.append('outer')
    return out
print f(0), f(1), f(2), f(3)
def g():
    try: return 'try'
    finally: return 'finally'
def h():
    for i in range(3):
        try: continue
        finally: print i,
    while 1:
        try: break
        finally: print 'broken'
print g(), h()

# program: an exception in an except clause replaces the first, without context
import traceback
try:
    try: raise ValueError, 'one'
    except ValueError: raise KeyError, 'two'
except KeyError, e:
    print repr(e), hasattr(e, '__context__'), hasattr(e, '__cause__'), hasattr(e, '__traceback__'), hasattr(e, 'with_traceback'), hasattr(e, 'add_note')
    print traceback.format_exc().splitlines()[-1]

# program: the variable of except stays
try: raise ValueError, 'kept'
except ValueError, e: pass
print repr(e)
try: raise ValueError, 'new'
except ValueError as f: pass
print repr(f)

# program: tracebacks
import sys, traceback
def f(): g()
def g(): raise ValueError, 'deep'
try: f()
except ValueError:
    t = sys.exc_info()[2]
    print [(n, name, text) for (fn, n, name, text) in traceback.extract_tb(t)], t.tb_lineno, t.tb_next.tb_lineno, t.tb_frame.f_code.co_name, t.tb_next.tb_frame.f_code.co_name
    print traceback.format_exception_only(ValueError, 'deep'), traceback.format_exception_only(KeyError, KeyError('a')), traceback.format_exception_only('str', 5)

# program: traceback of a given exception
import sys, traceback
try: raise KeyError, 'x'
except KeyError:
    kind, value, trace = sys.exc_info()
    try: raise kind, value, trace
    except KeyError, e: print repr(e), e is value, len(traceback.extract_tb(sys.exc_info()[2]))
    try: raise kind, 'other', trace
    except KeyError, e: print repr(e)

# program: printing tracebacks
import sys, traceback
def f(x): return 1 / x
try: f(0)
except ZeroDivisionError:
    for line in traceback.format_exc().split('\n'): print line
    traceback.print_exc(file=sys.stdout)
try: exec 'x ='
except SyntaxError: print traceback.format_exc().splitlines()[-4:]

# program: SyntaxError made by hand
e = SyntaxError('msg', ('file', 3, 5, 'text'))
print e.msg, e.filename, e.lineno, e.offset, e.text, str(e), repr(e), e.print_file_and_line
e = SyntaxError('only'); print e, e.msg, e.lineno, repr(e)
tell("SyntaxError('a', 5)", 'str(SyntaxError())', "str(SyntaxError('m', ('f', 2, 1, 't')))", "str(IndentationError('m', ('/a/b/f', 2, 1, 't')))")

# program: SyntaxError made by hand, in the words of 2.7
e = SyntaxError('msg', ('file', 3, 5, 'text'))
e = SyntaxError('only'); print e, e.msg, e.lineno, repr(e)
tell("SyntaxError('a', (1, 2))")

# program: NameError and UnboundLocalError
def f():
    print x
    x = 1
def g():
    del y
    y = 1
def h():
    def inner(): return z
    inner()
    z = 1
def i():
    x = 1
    del x
    return x
tell('undefined', 'f()', 'g()', 'h()', 'i()', 'undefined.x', 'undefined()')
try: del undefined
except NameError, e: print e

# program: AttributeError of all kinds
import sys
class Old: pass
class New(object): pass
def f(): pass
tell('None.x', '(1).x', "''.x", '[].x', '{}.x', '().x', 'sys.x', 'f.x')

# program: AttributeError of all kinds, continued
import sys
class Old: pass
class New(object): pass
def f(): pass
tell('len.x', 'Old.x', 'New.x', 'Old().x', 'New().x', 'int.x', 'type.x', 'object().x')

# program: AttributeError of all kinds, continued 2
import sys
class Old: pass
class New(object): pass
def f(): pass
tell('f.func_code.x', 'iter([]).x', 'xrange(1).x', 'slice(1).x', 'set().x', 'Ellipsis.x', 'NotImplemented.x', 'sys.stdout.x')

# program: AttributeError of all kinds, continued 3
import sys
class Old: pass
class New(object): pass
def f(): pass
tell('property().x', 'super(New, New()).x', "(x for x in []).x", 'Old().f.x', 'sys.exc_info().x', 'New.__dict__.x')

# program: AttributeError of all kinds, continued 3, in the words of 2.7
import sys
class Old: pass
class New(object): pass
def f(): pass
tell('ValueError.x', 'ValueError().x')

# program: AttributeError of all kinds, continued 4
import sys
class Old: pass
class New(object): pass
def f(): pass
tell('frozenset().x', 'enumerate([]).x', '1j.x', 'True.x', '1.5.x')

# program: ImportError
def f(text):
    try: exec text in {}; print text, '-> fine'
    except Exception, e: print text, '->', e.__class__.__name__ + ':', e
for text in ('import nothing_here', 'import nothing_here.at_all', 'from nothing_here import x', 'from sys import nothing', 'import sys.nothing', 'from os import path, nothing', 'import os.path as p', '__import__("nothing_here")', '__import__(5)', '__import__("")', '__import__()', 'from string import upper as u', 'import os.nothing', '__import__("os.path").__name__', '__import__("sys", {}, {}, ["x"])', 'import builtins', 'import io.StringIO', '__import__("sys", {}, {}, [], -1)', 'from __future__ import nothing'): f(text)

# program: recursion without end
def f(): return f()
try: f()
except RuntimeError, e: print e.__class__, str(e)[:32]
class C:
    def __repr__(self): return repr(self)
    def __getattr__(self, n): return getattr(self, n)
tell('str(type(repr(C())))' if 0 else '1')
try: repr(C())
except RuntimeError, e: print str(e)[:32]

# program: SystemExit
import sys
for args in ((), (0,), (5,), ('text',), (None,), ((1, 2),)):
    try: sys.exit(*args)
    except SystemExit, e: print repr(e), repr(e.code), e.args
try: raise SystemExit, 'why'
except SystemExit, e: print e.code, e
try: exit
except NameError: print 'no site'
sys.exit('the end')

# program: with statements and exceptions
class M(object):
    def __init__(self, swallow): self.swallow = swallow
    def __enter__(self): return self
    def __exit__(self, kind, value, trace):
        print kind, repr(value), trace is None
        return self.swallow
with M(True): raise ValueError, 'swallowed'
try:
    with M(False): raise KeyError, 'through'
except KeyError, e: print repr(e)
with M(0): pass
class Old:
    def __enter__(self): return 'old'
    def __exit__(self, *args): print len(args), args[0]; return 1
with Old() as x: print x; 1 / 0
def f():
    with M(False): return 'returned'
print f()
class N(object): pass
class P(object):
    def __enter__(self): pass
class Q: pass
for text in ('with 5: pass', 'with N(): pass', 'with P(): pass', 'with Q(): pass', 'with open: pass'):
    try: exec text
    except Exception, e: print text, e.__class__.__name__, e

# program: contextlib
import contextlib
@contextlib.contextmanager
def m(x):
    print 'in', x
    try: yield x * 2
    except ValueError, e: print 'caught', e
    finally: print 'out'
with m(1) as y: print y
with m(2): raise ValueError, 'v'
try:
    with m(3): raise KeyError, 'k'
except KeyError: print 'passed on'
class C:
    def close(self): print 'closed'
with contextlib.closing(C()) as c: pass
with contextlib.nested(m(4), m(5)) as (a, b): print a, b

# program: frames
import sys
def f():
    x = 1
    fr = sys._getframe()
    return fr.f_code.co_name, sorted(fr.f_locals), fr.f_back.f_code.co_name, fr.f_globals is globals(), fr.f_lineno > 0, fr.f_exc_type, fr.f_restricted, fr.f_builtins is __builtins__ or fr.f_builtins is vars(__builtins__)
print f()
def g(): return sys._getframe(1).f_code.co_name
def h(): return g()
print h()
tell('sys._getframe(1000)', "sys._getframe('a')")

# program: locals, globals, vars and dir
def f(a, b=2):
    c = 3
    return sorted(locals().items()), sorted(vars().items()), dir()
print f(1)
x = 5
print 'x' in globals(), 'x' in locals(), globals() is locals(), 'x' in dir(), vars() is globals()
class C: y = 1
tell('vars(5)', 'vars(C)["y"]', 'vars(C())', 'vars([])', 'dir(5)[:2]')

# program: locals, globals, vars and dir, continued
def f(a, b=2):
    c = 3
    return sorted(locals().items()), sorted(vars().items()), dir()
x = 5
class C: y = 1
tell('locals(1)', 'globals(1)', 'dir(1, 2)', "dir(C())")

# program: locals, globals, vars and dir, continued, in the words of 2.7
def f(a, b=2):
    c = 3
    return sorted(locals().items()), sorted(vars().items()), dir()
x = 5
class C: y = 1
tell('vars(1, 2)')

# program: exec changes the variables of a function
def f():
    exec 'x = 5'
    return x
def g(a):
    exec 'a = 7'
    return a
def h():
    d = {}
    exec 'y = 1' in d
    return d['y'], 'y' in locals()
def i():
    x = 1
    exec 'x = x + 1; z = x * 2'
    return x, z
def j():
    exec 'import string'
    return string.upper('a')
print f(), g(1), h(), i(), j()

# program: exec and eval with namespaces
g = {'a': 1}; l = {'b': 2}
exec 'c = a + b' in g, l
print l['c'], 'c' in g
print eval('a', g), eval('a + b', g, l), eval(compile('1 + 1', 'f', 'eval')), eval(' 5'), eval('\t5')
tell("eval('a', {})", "eval('1', 5)", "eval('1', {}, 5)", 'eval(5)', "eval('x = 1')", "eval('1', {}, {}, {})", 'eval()', "eval('')", "eval(None)", "eval('a', {'a': 3}, None)", "eval('len')", "eval('1;2')", "eval(compile('x=1', 'f', 'exec'))", "sorted(eval('locals()', {'__builtins__': {}, 'q': 1}))" if 0 else '1', "eval('__builtins__', {'__builtins__': 5})", "eval('(lambda: q)()', {'q': 8})", "eval('[q for i in (1, 2)]', {'q': 9})", "eval(u'\\u20ac')", "eval('a b')", "eval('yield')")
def f(text):
    try: exec text
    except Exception, e: print text, '->', e.__class__.__name__ + ':', e
f('exec 5'); f('exec None'); f('exec "1" in 5'); f('exec "1" in {}, 5'); f('exec (1, 2)'); f('exec "x" in {}'); f('exec ""'); f('exec []'); f('exec "1" in None')

# program: variables of comprehensions
x = 'before'
l = [x for x in range(3)]
print x
g = list(y for y in range(3))
print 'y' in globals()
s = {z for z in range(3)}; d = {w: 1 for w in range(3)}
print 'z' in globals(), 'w' in globals()
def f():
    [a for a in 'abc']; [b for a in 'x' for b in 'yz']
    return a, b
print f()
print [x for x in [y for y in (1, 2)]], y
class C:
    [k for k in 'kl']
print C.k

# program: closures
def counter():
    n = [0]
    def inc(): n[0] += 1; return n[0]
    return inc
c = counter(); c(); print c(), counter()(), c.func_closure[0].cell_contents, len(c.func_closure), c.func_code.co_freevars, counter.func_code.co_cellvars
fs = [lambda: i for i in range(3)]
print [f() for f in fs], [f() for f in [lambda i=i: i for i in range(3)]]
def outer(x):
    class C:
        y = x
        def m(self): return x
    return C
print outer(5).y, outer(6)().m()
def f():
    x = 1
    class C:
        x = 2
        def g(self): return x
    return C().g()
print f()

# program: global
x = 1
def f():
    global x, made
    x = 2; made = 3
f(); print x, made
def g():
    global h
    def h(): return 'h'
    global C
    class C: pass
    global os
    import os
    for globals_i in []: pass
g(); print h(), C.__name__, os.name
def k():
    def inner():
        global x
        x = 'inner'
    x = 'local'
    inner()
    return x
print k(), x

# program: del of variables
x = 1
del x
tell('x')
def f():
    a, b = 1, 2
    del a, b
    return sorted(locals())
print f()
l = [1, 2, 3]; del l[0], l[0]; print l
class C: pass
c = C(); c.x = 1; del c.x; print hasattr(c, 'x')

# program: generators
def g(n):
    for i in range(n):
        x = yield i
        if x: print 'sent', x
i = g(3)
print i.next(), i.send('a'), i.next()
tell('i.next()', 'i.send(1)', 'g(1).send(5)', 'list(g(3))', 'type(i)', 'i.gi_running', 'i.gi_frame', 'g(1).gi_code.co_name', 'i.throw(ValueError)')

# program: generators, continued
def g(n):
    for i in range(n):
        x = yield i
        if x: print 'sent', x
i = g(3)
tell('i.close()', 'sum(g(4))', 'g(1).__name__', 'iter(i) is i', 'len(g(1))', 'g(1)[0]', 'g(1).gi_frame.f_code.co_name')

# program: generators, continued, in the words of 2.7
def g(n):
    for i in range(n):
        x = yield i
        if x: print 'sent', x
i = g(3)
tell('hasattr(i, "__next__")')

# program: throw and close
def g():
    try:
        while 1:
            try: yield 1
            except ValueError, e: print 'got', repr(e); yield 2
    finally: print 'closed'
i = g(); i.next()
print i.throw(ValueError, 'v'), i.next(), i.throw(ValueError(5)), i.next(), i.throw(ValueError, ValueError(6)), i.next()
try: i.throw(KeyError, 'k')
except KeyError, e: print repr(e)
try: i.next()
except StopIteration: print 'over'
def h():
    try: yield 1
    except GeneratorExit: print 'exit'; raise
j = h(); j.next(); j.close(); j.close()
def k():
    try: yield 1
    except GeneratorExit: yield 2
l = k(); l.next()
try: l.close()
except RuntimeError, e: print e
m = h()
try: m.throw(ValueError, 'not started')
except ValueError, e: print e
for args in ((5,), ('a string',), (ValueError(1), 2), (ValueError, 1, 5)):
    try: h().throw(*args)
    except Exception, e: print e.__class__.__name__, e

# program: a generator that runs already, or ends by an exception
def g():
    i.next()
    yield 1
i = g()
try: i.next()
except ValueError, e: print e
def h():
    yield 1
    raise StopIteration
    yield 2
print list(h())
def k():
    yield 1
    1 / 0
j = k(); j.next()
try: j.next()
except ZeroDivisionError: pass
tell('j.next()', 'list(k())')
def l():
    yield 1
    l2().next()
    yield 2
def l2():
    return
    yield
print list(l())

# program: generator expressions
g = (x * 2 for x in range(3))
print type(g), g.next(), list(g), list(x for x in 'ab' if x > 'a'), sum(i * j for i in (1, 2) for j in (3, 4)), dict((k, v) for k, v in [(1, 2)]), repr(g)[:24]
x = 10
h = (x + y for y in range(2)); x = 20; print list(h)
try: list(z for z in undefined)
except NameError, e: print e
try: (z for z in 5)
except TypeError, e: print e

# program: iterators of a class
class C:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def next(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
class D(object):
    def __iter__(self): return 5
class E:
    def __iter__(self): return iter([])
class F(object):
    def next(self): return 1
class G(object):
    def __iter__(self): return self
print list(C()), [x for x in C()], tuple(C()), sum(C()), dict(zip(C(), C())), 2 in C(), max(C()), C().next(), next(C())
a, b, c = C()
print a, b, c, iter(E()).next.__name__
tell('iter(D())', 'iter(F())', 'list(D())', 'iter(5)', 'iter(G())')

# program: iterators of a class, continued
class C:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def next(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
class D(object):
    def __iter__(self): return 5
class E:
    def __iter__(self): return iter([])
class F(object):
    def next(self): return 1
class G(object):
    def __iter__(self): return self
a, b, c = C()
tell('for_ = iter(C)', 'next(F())', 'list(F())', '[x for x in D()]')

# program: iterators of a class, continued, in the words of 2.7
class C:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def next(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
class D(object):
    def __iter__(self): return 5
class E:
    def __iter__(self): return iter([])
class F(object):
    def next(self): return 1
class G(object):
    def __iter__(self): return self
a, b, c = C()
tell('next(E())')

# program: itertools
from itertools import *
print list(islice(count(5), 3)), list(chain('ab', [1])), list(izip('ab', [1, 2])), list(imap(lambda x, y: x + y, [1, 2], [3, 4])), list(ifilter(None, [0, 1])), list(ifilterfalse(None, [0, 1])), list(izip_longest('ab', [1])), list(imap(None, 'ab', 'cd')), list(starmap(pow, [(2, 3)])), [(k, list(g)) for k, g in groupby('aab')], list(takewhile(lambda x: x < 2, [1, 2, 1])), list(product('ab', repeat=2))[:2], list(combinations('abc', 2)), list(permutations('ab')), list(repeat(1, 2)), list(islice(cycle('ab'), 3)), list(dropwhile(lambda x: x < 2, [1, 2, 1])), list(compress('abc', [1, 0, 1]))
