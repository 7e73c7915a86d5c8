# program: raise in its three forms
import sys
class O:
    def __init__(self, *a): self.a = a
    def __str__(self): return 'O%r' % (self.a,)
class P(O): pass
class E(Exception): pass
def f(text):
    try: exec text in globals()
    except: 
        t, v = sys.exc_info()[:2]
        print text, '->', t, v, isinstance(v, t), getattr(v, 'args', None)
for t in ('raise E', 'raise E()', 'raise E, 1', 'raise E, (1, 2)', 'raise E, None', 'raise E, E(5)', 'raise E(1), None', 'raise E(1), 2', 'raise O', 'raise O, 1', 'raise O, (1, 2)', 'raise O()', 'raise O, P(3)', 'raise O(1), 2', "raise 'text'", 'raise 5', 'raise None', 'raise (E, O), 1', 'raise (E,)', 'raise ((E, 1), 2)', 'raise ()', 'raise E, 1, None', 'raise E, 1, 5', 'raise int', 'raise object', 'raise object()', 'raise Exception, [1]', 'raise Exception, ()', 'raise KeyError, "k"', 'raise KeyError, ("a", "b")', 'raise KeyError, KeyError("x")', 'raise IOError, (2, "no", "file")', 'raise LookupError, KeyError(1)', 'raise KeyError, LookupError(1)', 'raise type', 'raise Exception("a"), "b"', 'raise ValueError, {1: 2}', 'raise SyntaxError, ("m", ("f", 1, 2, "t"))', 'raise UnicodeDecodeError, 1', 'raise E, E', 'raise __import__("sys")', 'raise lambda: 1'):
    f(t)

# program: raise with a traceback
import sys, traceback
def inner(): raise KeyError, 'first'
def outer():
    try: inner()
    except KeyError:
        t, v, tb = sys.exc_info()
        raise ValueError, 'second', tb
try: outer()
except ValueError, e:
    tb = sys.exc_info()[2]
    print [x[1:] for x in traceback.extract_tb(tb)]
    traceback.print_exc(None, sys.stdout)
del tb

# program: raise without anything
import sys
def f(): raise
tell('f()')
try:
    try: raise KeyError, 1
    except KeyError:
        try: raise ValueError, 2
        except ValueError: pass
        raise
except Exception, e: print repr(e)
def g():
    try: raise IndexError, 3
    except IndexError: pass
try:
    try: raise KeyError, 1
    except KeyError:
        g()
        raise
except Exception, e: print repr(e)
sys.exc_clear()
tell('f()')

# program: exceptions that except clauses make
class Meta(type): pass
def f(text):
    try: exec text in {}
    except Exception, e: print '->', e.__class__.__name__, e
for t in ('try: 1/0\nexcept 5: print 1', 'try: 1/0\nexcept "a": print 1', 'try: 1/0\nexcept (5, ZeroDivisionError): print 2', 'try: 1/0\nexcept ((KeyError,), (ZeroDivisionError,)): print 3', 'try: 1/0\nexcept foo: print 4', 'try: 1/0\nexcept (): print 5', 'try: 1/0\nexcept None: print 6', 'try: 1/0\nexcept object: print 7', 'try: 1/0\nexcept ArithmeticError, (a): print repr(a)', 'try: raise KeyError, (1, 2)\nexcept KeyError, (a, b): print a, b', 'd = {}\ntry: 1/0\nexcept ZeroDivisionError, d["x"]: print d', 'try: 1/0\nexcept ZeroDivisionError as e: print e', 'try: raise IOError(2, "x")\nexcept IOError, (n, s): print n, s', 'try: raise ValueError(1)\nexcept ValueError, (a, b): pass', 'try: 1/0\nexcept: print 8\nelse: print 9\nfinally: print 10', 'try: pass\nexcept: print 8\nelse: print 9\nfinally: print 10', 'for i in 1, 2:\n  try: continue\n  finally: print i', 'while 1:\n  try: break\n  finally: print "b"'):
    f(t)

# program: sys.exc_info through functions and generators
import sys
def f():
    print sys.exc_info()[0],
    try: raise KeyError
    except KeyError: print sys.exc_info()[0],
    print sys.exc_info()[0]
f()
try: raise ValueError
except ValueError: f()
print sys.exc_info()[0]
def g():
    try: raise IndexError
    except IndexError: yield sys.exc_info()[0]
    yield sys.exc_info()[0]
try: raise TypeError
except TypeError:
    x = g()
    print x.next(), sys.exc_info()[0]
sys.exc_clear()
print sys.exc_info(), hasattr(sys, 'exc_type')

# program: sys.exc_clear and the old names
import sys
try: raise KeyError, 'a'
except KeyError:
    print sys.exc_type, sys.exc_value, sys.exc_traceback is not None
    sys.exc_clear()
    print sys.exc_info(), sys.exc_type, sys.exc_value

# program: a traceback on standard error
import sys, StringIO
def told():
    keep = sys.stderr; sys.stderr = StringIO.StringIO()
    try: sys.excepthook(*sys.exc_info())
    finally: text = sys.stderr.getvalue(); sys.stderr = keep
    print text,
def f(): return g()
def g(): return 1 / 0
class O:
    def __str__(self): return 'shown'
class Q: pass
class B(Exception):
    def __str__(self): raise ValueError
class U(Exception):
    def __str__(self): return u'\xe9'
for text in ('f()', 'int("x")', '{}["k"]', '[][1]', 'None.x', 'open("/nonexistent")', 'raise_(Exception())', 'raise_(Exception("a", "b"))', 'raise_(KeyError(u"\xe9"))', 'raise_(O())', 'raise_(ValueError("two\\nlines"))', 'raise_(ValueError(u"uni"))', 'raise_(ValueError(None))', 'raise_(SyntaxError("bad"))', 'raise_(B())', 'raise_(StopIteration())', 'raise_(KeyboardInterrupt())', 'raise_(ValueError(""))', 'raise_(ValueError(5))', 'raise_(IOError(1, "a", "b"))', 'raise_(UnicodeDecodeError("ascii", "\\xff", 0, 1, "why"))', 'raise_(AssertionError())', 'raise_(ValueError("\\xe9"))'):
    def raise_(e): raise e
    try: eval(text)
    except: told()

# program: a traceback of an error in a text
import sys, traceback
for text in ('  x = 1', 'a b', 'for', 'print >>', 'exec', 'class', 'lambda x', 'x = [1,', 'if 1\n  pass', 'x = 08', '1.2.3', 'a?b', 'a $ b', 'from x import', 'import', 'del', 'global', 'f(**a, *b)', 'raise 1, 2, 3, 4', '}', 'a = )'):
    try: exec text in {}
    except SyntaxError: print ''.join(traceback.format_exception_only(*sys.exc_info()[:2])),
    except Exception, e: print e.__class__, e

# program: the module traceback
import sys, traceback, StringIO
def f(n):
    if n: return f(n - 1)
    raise ValueError, 'deep'
try: f(2)
except ValueError:
    t, v, tb = sys.exc_info()
    print traceback.format_exc(),
    print traceback.format_exception(t, v, tb), traceback.format_exception_only(t, v), traceback.format_tb(tb, 1), traceback.extract_tb(tb, 2), traceback.format_list([('f', 1, 'n', 't'), ('g', 2, 'm', None)]), traceback.tb_lineno(tb)
    s = StringIO.StringIO()
    traceback.print_exception(t, v, tb, None, s); traceback.print_tb(tb, 1, s); traceback.print_list([('f', 1, 'n', 't')], s); traceback.print_exc(1, s)
    print s.getvalue(),
def g(): return [x[2:] for x in traceback.extract_stack()][-2:], traceback.format_stack()[-1:]
print g()
print traceback.format_exc() if 0 else traceback.format_exception_only(KeyError, None), traceback.format_exception_only('text', 'value'), traceback.format_exception_only(ValueError, 'x'), traceback.format_exception_only(None, None)
del tb

# program: exec in scopes
x = 1
def f():
    x = 2
    exec 'x = 3; y = 4'
    return x, y, sorted(locals())
def g():
    exec 'x = 5' in globals()
    return x
def h():
    d = {}; l = {}
    exec 'z = 6\nglobal w\nw = 7' in d, l
    return l, d['w'], sorted(d.keys())
print f(), x, g(), x, h()
exec 'a = 1\nb = a + 1'
print a, b
exec ('c = 5')
exec ('c = 6', globals())
exec ('e = 7', {}, locals())
print c, e
exec compile('d = 8', 'f', 'exec')
print d
ns = {'__builtins__': {}}
tell("eval('len', ns)", "eval('x', {'x': 5})", "eval('x', {}, {'x': 6})", "eval('[x for y in (1,)]', {'x': 5})", "eval('lambda: q', {'q': 1})()", "eval(' 1')", "eval('1\\n')", "eval('x = 1')", "eval('')", "eval(5)", "eval('1', 5)", "eval('1', {}, 5)", "eval(compile('x', 'f', 'exec'))")
def bad(text):
    try: exec text
    except Exception, e: print e.__class__.__name__, e
bad('exec 5'); bad('exec "1" in 5'); bad('exec "1" in {}, 5'); bad('exec None'); bad('exec []'); bad('exec ("1", {}, {}, {})'); bad('exec "x = ("'); bad('exec ("x = 1", 5)')

# program: generators: throw, close and send
def g():
    while 1:
        try: x = yield
        except KeyError, e: print 'key', e, e.args
        except ValueError: print 'value'; yield 'answer'
        except GeneratorExit: print 'closing'; raise
        else: print 'got', x
i = g(); i.next()
i.throw(KeyError); i.throw(KeyError, 'k'); i.throw(KeyError('inst')); i.throw(KeyError, KeyError('w')); i.throw(KeyError, (1, 2)); i.throw(KeyError, None, None)
print i.throw(ValueError), i.next(), i.send(5), i.close(), i.close()
tell('i.next()', 'i.send(1)', 'i.throw(KeyError, 1)', 'g().send(5)', 'g().throw(TypeError, "x")', 'i.throw()', 'g().throw(5)', 'g().throw("text")', 'g().throw(KeyError(1), 2)', 'g().throw(KeyError, 1, 5)', 'i.send()', 'i.next(1)', 'i.close(1)', 'g().throw(None)', 'i.throw(1, 2, 3, 4)', 'i.gi_frame', 'g().gi_frame is None', 'g().gi_running', 'g().gi_code.co_name', 'i.__name__', 'i.__iter__() is i', 'i.foo')
def h():
    try: yield 1
    except GeneratorExit: yield 2
j = h(); j.next()
tell('j.close()')
def k():
    try: yield 1
    finally: print 'finally'
n = k(); n.next()
tell('n.throw(StopIteration)', 'n.throw(SystemExit)')
class O: pass
p = k(); p.next()
try: p.throw(O)
except O, o: print 'old', o.__class__ is O
def r():
    return
    yield
tell('list(r())', 'r().next()', 'sum(r())')
def q(): yield q2.next()
q2 = q()
tell('q2.next()')

# program: generator expressions and their scope
x = 5
print list(y for y in range(3) if y), [y for y in 1, 2, 3], x, y
g = (a for a in [1, 2]); print g.next(), list(g), list(g), type(g), g.__name__
print sum(i * j for i in range(3) for j in range(i)), dict((k, k * 2) for k in 'ab'), ''.join(c for c in 'abc' if c != 'b'), max((len(w), w) for w in ['a', 'bcd']), any(z > 1 for z in (1, 2)), {n for n in (1, 1)}, {n: n for n in (1,)}
tell('(b for b in 5)', 'b', 'list(b / 0 for b in [1])', 'n')
f = [lambda: i for i in range(3)]; print [h() for h in f]
class C:
    v = 3
    l = [v for w in range(2)]
    try: m = list(v for w in range(2))
    except NameError, e: m = str(e)
print C.l, C.m, C.w

# program: functions in functions, and global
n = 0
def counter():
    c = [0]
    def inc():
        c[0] += 1
        return c[0]
    return inc
a, b = counter(), counter()
print a(), a(), b()
def f():
    global n, newone
    n += 1; newone = 'made'
f(); f(); print n, newone
def g():
    def h(): return late
    late = 5
    return h()
print g()
def bad(): 
    try: print early
    finally: pass
    early = 1
def bad2():
    del nothere
def bad3():
    x = 1
    del x
    return x
tell('bad()', 'bad2()', 'bad3()', 'undefined_name', 'f.nothing')
def defaults(a=[], b=n, c=lambda: n): a.append(1); return a, b, c()
print defaults(), defaults()
print f.func_name, g.func_code.co_cellvars, a.func_closure[0].cell_contents, a.func_code.co_freevars, defaults.func_defaults[:2], f.func_globals is globals(), f.func_doc, f.func_dict
tell('a.func_closure', 'type(a.func_closure[0])')if 0 else None

# program: print in all its forms
import sys
class W:
    def __init__(self): self.t = []
    def write(self, s): self.t.append(s)
w = W()
print >>w, 'a', 1, u'b',
print >>w, 'c\n',
print >>w, 'd'
print >>w
print >>w, 'e', '\t', 'f', '', 'g',
print w.t, w.softspace
print 'a', '\n', 'b\t', 'c'
print 'x', ; print ; print 'y',
sys.stdout.softspace = 0; print 'z'
print (1, 2), (3), (), [4], {5: 6}
print >>None, 'to stdout'
print 'a' 'b', 'c' + 'd', 1 and 2, not 1, `1`, -1, 1 if 0 else 2
print "%s" % 1, "a", u"\xe9".encode('utf-8'), 1e10, 10L, 1.10, None, True
def f():
    try: print >>5, 1
    except AttributeError, e: print e
    try: print >>w.t, 1
    except AttributeError, e: print e
f()

# program: import in all its forms
import sys, string as s, os.path
from string import join, upper as up
from os import path as p, sep
print s.join(['a', 'b']), join(['c']), up('x'), os.path is p, sep, 's' in globals(), 'os' in globals()
def f(text):
    try: exec text in {}
    except Exception, e: print text, '->', e.__class__.__name__, e
for t in ('import nothere', 'from nothere import x', 'from string import nothere', 'import os.nothere', 'from os.path import nothere', 'import string.nothere', 'import sys.path', 'from string import *; print len', '__import__("")', '__import__(5)', '__import__("a.b.c")', 'from __future__ import nothere', 'import 5', 'import nothere as x', '__import__("os.path").__name__', 'from sys import path, nothere', '__import__("string", {}, {}, ["x"])', '__import__("string", level=0)', '__import__("string", {}, {}, [], 1)', 'reload(5)', 'reload("string")', 'import __builtin__; print __builtin__', 'import __main__; print __main__.__name__', 'import exceptions; print exceptions.KeyError'):
    f(t)

# program: assert, del, pass and global statements at work
def f(text):
    try: exec text in {}
    except Exception, e: print text, '->', e.__class__.__name__, repr(e.args)
for t in ('assert 0', 'assert 0, "m"', 'assert 0, (1, 2)', 'assert (0, "m")', 'assert 0, None', 'assert []', 'assert 0, ValueError("x")', 'del x', 'x = 1; del x; x', 'x = [1, 2]; del x[0], x[0]; print x', 'del (a)', 'a = b = 1; del (a, b); a', 'x = {}; del x["k"]', 'class C: pass\ndel C.x', 'class C: x = 1\ndel C().x', 'del [].append', 'del (5).real', 'del "a"[0]', 'del None.x', 'a, b = 1', 'a, b = 1, 2, 3', 'a, b = "x"', '(a, b), c = 1, 2', '[a, b] = {1: 2}', 'a, b = None', 'a = b, c = 1, 2; print a, b, c', 'x = 1; x.y = 2', 'x = 1; x[0] = 2', 'x = (1,); x[0] = 2', 'x = (1,); x[0] += 2', 'x = "a"; x[0] = "b"', 'x = []; x[0] = 1', 'x = []; x["a"] = 1', 'x = []; x[1:2] = 5', 'x = [1, 2, 3]; x[::2] = [1]', 'x += 1', 'def f(): x += 1\nf()', 'len = 5; print len', 'print = 5', 'None.x = 1', 'int.x = 1', 'import sys; sys.x = 1; print sys.x', '{}.x = 1', 'f = lambda: 0; f.x = 1; print f.x', 'for x in 5: pass', 'for a, b in [1]: pass', 'for a, b in [(1, 2, 3)]: pass', 'while x: pass', 'if x: pass', 'with 5: pass', 'with open("/nonexistent"): pass', 'x = y = z = []; print x is z', 'for i in []: pass\nelse: print "else"', 'for i in [1]: break\nelse: print "else"', 'while 0: pass\nelse: print "w"', 'print i', 'lambda: (yield)', 'def f(): return 1, 2\nprint f()', 'print [x for x in [1, 2] if x > 1 if x < 3]', 'x = 5; x = x if x > 5 else -x; print x', 'print 1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == 1L', 'print 1 or 1/0, 0 and 1/0, not not 5', 'print 2 ** 3 ** 2, -2 ** 2, 7 // 2 * 2, 1 << 2 + 1, ~5, 5 & 3 | 8 ^ 1'):
    f(t)
