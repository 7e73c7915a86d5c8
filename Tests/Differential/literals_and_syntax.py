# program: octal literals of old and new
print 0777, 0o777, 0O17, 00, 0, 0xff, 0XFF, 0b101, -010

# program: long literals
print repr(10L), repr(0xFFl), repr(0777L), repr(0L), type(1L), 10L == 10

# program: whole numbers outside of 64 bits are long at once
print repr(9223372036854775807), repr(9223372036854775808), repr(-9223372036854775808)
print type(2147483648), type(0xFFFFFFFFFFFFFFFF)

# program: bad octal digits
parse('x = 09', 'x = 0779', 'x = 0o8', 'x = 0b2', 'x = 0xg', 'x = 0b', 'x = 1_000')

# program: leading zeros before a point or an exponent
print 09.5, 00.5, 09e1, 0777.0, 09j

# program: imaginary literals
print 1j, 0777j, 1.5J, 1e3j, 2j * 2j

# program: escapes of a str
print repr('\a\b\f\n\r\t\v\\\'\"\0\07\101\x41\q\N{DIGIT ONE}\u0041')

# program: escapes of a unicode
print repr(u'\u0041\U00000042\x43\104\N{DIGIT ONE}\q'), len(u'\u20ac')

# program: raw strings
print repr(r'\n\u0041'), repr(ur'\n\u0041'), repr(UR'\U00000041'), repr(R"a\"b"), repr(br'\x')

# program: all prefixes
print [x for x in ['a', u'a', U'a', b'a', B'a', r'a', bR'a', uR'a', Ur'a', BR'a']]

# program: adjacent strings of both kinds become unicode
x = 'a' u'b' 'c'
print repr(x), repr('a' "b" '''c'''), repr('%s' u'\xe9' % 1)

# program: bad escapes
parse(r"'\x'", r"'\x4'", r"u'\u12'", r"u'\N{no such name}'", r"u'\U99999999'", r"'\u12'")

# program: from __future__ import unicode_literals
from __future__ import unicode_literals
print repr('a'), repr(b'a'), repr(r'\n'), 'a' == b'a', type(str('x'))

# program: a string that does not end
parse("x = 'abc", 'x = "abc', "x = '''abc", "x = 'a\\\nb'", "x = 'a\nb'")

# program: backquotes are repr
x = 5
print `x`, `'a'`, `x, 1`, `[x]` + `u'b'`, ``1`` if 0 else `x` + 'y'

# program: backquotes nest only in parentheses
parse('`1', '`', '``', '`1 + `2``', 'x = `y for y in z`', '`yield`')

# program: <> is !=
print 1 <> 2, 1 <> 1, 'a' <> 'b', not 1 <> 1, 1 <> 2 <> 1
parse('1 < > 2', '<> 1', '1 <>')

# program: tuple parameters
def f(a, (b, c), (d, (e, g))=(4, (5, 6)), *rest):
    return a, b, c, d, e, g, rest
print f(1, (2, 3)), f(1, 'xy', [7, (8, 9)], 10)
print (lambda (a, b), c: a + b + c)((1, 2), 3)
print f.func_code.co_argcount, f.func_code.co_varnames

# program: a tuple parameter that does not fit
def f((a, b)): return a
tell('f(1)', 'f((1,))', 'f((1, 2, 3))', 'f()', 'f(a=1)')

# program: parameters twice
parse('def f(a, a): pass', 'def f(a, (a, b)): pass', 'lambda a, *a: 0', 'def f((a)): pass')

# program: parameters without a default after one with
parse('def f(a=1, b): pass', 'lambda a=1, b: 0', 'def f(*a, b): pass', 'def f(**k, a): pass')

# program: arguments in the wrong order
parse('f(a=1, 2)', 'f(*a, b)', 'f(**k, a=1)', 'f(a=1, a=2)', 'f(1=2)', 'f(a.b=1)', 'f(x for x in y, 1)',
      'f(*a, **k)', 'f(*a, k=1)', 'f(**k, *a)')

# program: assignment to what cannot be assigned
parse('1 = x', "'a' = x", 'f() = 1', 'x + 1 = 2', 'None = 1', '(a, 1) = 2', '[a, f()] = 1', 'lambda: 0 = 1',
      '`x` = 1', 'x if y else z = 1', '{} = 1', '() = 1', '[] = 1', '(x for x in y) = 1', '-x = 1',
      'x < y = 1', '[x for x in y] = 1', '(yield) = 1')

# program: augmented assignment to what cannot be assigned
parse('f() += 1', '(a, b) += 1', '[a] += 1', '1 += 1', 'None += 1', 'x += y += 1', '(a) += 1')

# program: deleting what cannot be deleted
parse('del f()', 'del 1', 'del a + b', 'del (a, b)', 'del [a, b]', 'del ()', 'del None', 'del')

# program: None, True and False
parse('None = 1', 'def None(): pass', 'def f(None): pass', 'import None', 'x.None = 1', 'for None in x: pass',
      'class None: pass', 'f(None=1)', 'except_ = None')
True = 0
print True, False, not True
del True
print True

# program: __debug__
parse('__debug__ = 1', 'def __debug__(): pass', 'x.__debug__ = 1', 'f(__debug__=1)', 'import __debug__')
print __debug__

# program: return, yield, break and continue where they may not be
parse('return 1', 'yield 1', 'break', 'continue', 'class C: return 1', 'class C: yield 1', 'if 1: break',
      'while 1:\n  def f(): break', 'for x in y:\n  class C:\n    continue',
      'def f():\n  return 1\n  yield 2', 'def f():\n  yield 2\n  return', 'lambda: (yield)')

# program: continue in finally
parse('while 1:\n  try: pass\n  finally: continue', 'while 1:\n  try: continue\n  finally: pass')

# program: indentation
parse('if 1:\npass', '  x = 1', 'if 1:\n  x\n y', 'if 1:\n  x\n    y', 'if 1:\n    x\n  y',
      'def f():\n', 'if 1: pass\n  x', 'class C:', 'for x in y:\n# nothing\n')

# program: tabs go to the next multiple of eight
exec 'if 1:\n        x = 1\n\ty = 2\n'
print x, y
exec 'if 1:\n    x = 3\n    if 0:\n\tx = 4\n'
print x

# program: keywords of 2.7 only
nonlocal = 1; async = 2; await = 3; match = 4; case = 5; type_ = 6
print nonlocal + async + await + match + case
parse('exec = 1', 'print.x', 'with = 1', 'as = 1', 'x.print', 'x.exec', 'def exec(): pass')

# program: statements of Python 3
parse('nonlocal x', 'async def f(): pass', 'await x', "f'{x}'", 'x = (y := 1)', 'def f(a, *, b): pass',
      'def f(a, /): pass', 'def f(a: int): pass', 'def f() -> int: pass', 'x: int = 1', 'a, *b = c',
      'print(*a, sep=1)', 'raise A from b', 'class C(metaclass=M): pass', 'yield from x',
      'def g():\n  yield from x', 'x @ y', 'try: pass\nexcept* E: pass', '[*a, *b]', '{**a}', '1_000',
      'match x:\n  case 1: pass', 'type X = int', 'def f[T](): pass', 'class C[T]: pass', 'x = ...', 'b"a" f"b"')

# program: the ellipsis only in subscripts
class C:
    def __getitem__(self, key): return key
c = C()
print c[...], c[..., 1], c[1:2, ...], Ellipsis
parse('...', 'x = ...', 'f(...)', 'x[...]')

# program: extended slices
class C:
    def __getitem__(self, key): return key
c = C()
print c[1:2:3], c[::], c[:, 1], c[1:2, 3:4], c[:-1:], c[()], c[1,]

# program: set displays and comprehensions
print {1, 2, 3}, {x * 2 for x in (1,)}, {x: x * 2 for x in (1,)}, type({}), {1}
parse('{1, 2: 3}', '{1: 2, 3}', '{x: y, *z}', '{}', '{,}')

# program: with several items
class C:
    def __init__(self, name): self.name = name
    def __enter__(self): print 'enter', self.name; return self.name
    def __exit__(self, *args): print 'exit', self.name, args[0]
with C('a') as a, C('b') as b:
    print a, b
with C('c') as (x):
    print x
parse('with (a, b): pass', 'with a as b, : pass', 'with (a as b): pass', 'with a as f(): pass')

# program: conditional expressions and lambda
print 1 if 0 else 2, (lambda x: x if x else 'no')(0), [x for x in 1, 2, 3], [x is y for x in [1] for y in lambda: 1, 1]
parse('1 if 2', 'lambda: (x for x in y if z else w)', '[x for x in y if z if w]', '[x for x in 1, 2 for y in 3, 4]',
      '(x for x in 1, 2)', 'lambda (x): x', 'lambda: x = 1')

# program: generator expressions as the only argument
print sum(x for x in [1, 2]), sum((x for x in [1, 2]), 3), list(x for x in 'ab')
parse('f(x for x in y, z)', 'f(a, x for x in y)', 'f(x for x in y for z in w)', 'class C(x for x in y): pass')

# program: decorators
def d(f): return ('decorated', f.__name__)
@d
def f(): pass
print f
class D:
    def m(self, f): return 'by method'
x = D()
@x.m
def g(): pass
print g
@d
class E: pass
print E
parse('@f\nx = 1', '@(f)\ndef g(): pass', '@f()()\ndef g(): pass', '@f[1]\ndef g(): pass', '@f.g.h(1)\ndef g(): pass',
      '@lambda f: f\ndef g(): pass', '@f def g(): pass')

# program: try statements of all forms
parse('try: pass', 'try: pass\nexcept: pass\nexcept A: pass', 'try: pass\nexcept A, e: pass',
      'try: pass\nexcept A as e: pass', 'try: pass\nexcept (A, B), (c, d): pass', 'try: pass\nexcept A, e.x: pass',
      'try: pass\nexcept A, 1: pass', 'try: pass\nfinally: pass\nexcept: pass', 'try: pass\nelse: pass',
      'try: pass\nexcept A, B, c: pass', 'try: pass\nexcept A as e, B: pass', 'try: pass\nexcept A, e[0]: pass')

# program: what except binds may be any target
class C: pass
c = C(); d = {}; l = [0]
try: raise ValueError(1, 2)
except ValueError, c.x: print repr(c.x)
try: raise ValueError(1, 2)
except ValueError, d['k']: print d
try: raise ValueError(1, 2)
except ValueError, (a, b): print a, b
try: raise KeyError('k')
except (ValueError, KeyError), l[0]: print l
print repr(c.x)

# program: raise in all forms
def caught(text):
    try: exec text
    except Exception, e: print text, '->', e.__class__.__name__, e
for text in ('raise ValueError', 'raise ValueError, 1', 'raise ValueError, (1, 2)', 'raise ValueError(3)',
             'raise ValueError, ValueError(4)', 'raise ValueError, None', 'raise ValueError(5), None',
             'raise ValueError(6), 7', 'raise (ValueError, KeyError), 8', 'raise "a string"', 'raise 5', 'raise None',
             'raise', 'raise ValueError, "x", None', 'raise ValueError, "x", 5', 'raise [ValueError]', 'raise ()'):
    caught(text)
parse('raise a, b, c, d', 'raise a from b', 'raise a,')

# program: assert
def f(text):
    try: exec text
    except AssertionError, e: print text, '->', repr(e)
f('assert 0'); f('assert 0, "why"'); f('assert 0, (1, 2)'); f('assert (0, 1)'); f('assert 1'); f('assert 0, None')
parse('assert', 'assert 1, 2, 3', 'assert 1 if 2')

# program: exec as a statement
exec 'x = 1'
print x
exec 'y = x + 1' in {'x': 5}, {}
d = {}
exec 'z = 3' in d
print d['z'], sorted(d)
exec ('w = 4', d)
print d['w']
exec ('v = 5')
print v
parse('exec', 'exec x in', 'exec x in y, z, w', 'exec x, y', 'exec (x) in y', 'exec "a" in b, c', 'exec(x, y, z)')

# program: global statements
parse('def f(a):\n  global a', 'global x', 'def f():\n  x = 1\n  global x', 'def f():\n  print x\n  global x',
      'global', 'global a, b', 'global (a)', 'global a = 1')

# program: import statements
parse('import a.b as c', 'import a as b.c', 'from a import *', 'from a import b as c, d', 'from . import a',
      'from .a import (b, c,)', 'from a import b,', 'from a import (b', 'import', 'from a import', 'import a,',
      'def f():\n  from a import *', 'from . import *', 'from ... import a', 'import .a', 'from a import ()')

# program: imports from __future__
parse('from __future__ import division', 'x = 1\nfrom __future__ import division', 'from __future__ import braces',
      'from __future__ import nonsense', '"doc"\nfrom __future__ import with_statement',
      'from __future__ import nested_scopes, generators, absolute_import', 'from __future__ import *',
      'from __future__ import annotations', 'from __future__ import barry_as_FLUFL',
      'import a\nfrom __future__ import division', 'from __future__ import (division)',
      'from __future__ import division as d')

# program: from __future__ import division
from __future__ import division
x = 7
x /= 2
print 1 / 2, 1 // 2, x, 7L / 2, eval('1/2'), (lambda: 1 / 4)()

# program: brackets that do not match
parse('(', ')', '(]', '[1, 2', '{1: 2', 'f(1', 'x = [1))', 'x = (1,\n2', '}')

# program: operators that lack something
parse('1 +', '* 2', '1 ** ', 'not', 'x =', '= x', 'x == ', '1 2', 'a b', 'x..y', 'x.1', '1.x', '1..real', '? 1', '$', '!x', 'x!')

# program: statements on a line
if 1: x = 1; y = 2; print x, y
for i in 1, 2: print i,; print '.'
while 0: pass
else: print 'else'
parse('if 1: if 2: pass', 'x = 1;; y = 2', ';', 'x = 1;', 'if 1: x = 1; else: y', 'for x in y: while z: pass',
      'if 1: def f(): pass', 'class C: def f(): pass', 'else: pass', 'elif 1: pass')

# program: comments and blank lines
x = 1 # one
# nothing

    # anywhere
print x
exec '# only a comment'
exec ''
exec '\n\n'
parse('# -*- coding: utf-8 -*-\nx = 1', '#', '\\\n', 'x = \\\n1', 'x = 1 \\ # no\n')

# program: compile in other modes
for text, mode in (('1 + 1', 'eval'), ('x = 1', 'eval'), ('1; 2', 'single'), ('', 'eval'), ('', 'single'), ('pass', 'eval'),
                   ('x = 1\ny = 2\n', 'single'), (' 1', 'eval'), ('1\n', 'eval'), ('1', 'other'), ('if 1:\n pass\n', 'single')):
    try: print repr(text), mode, type(compile(text, 'f', mode))
    except (SyntaxError, ValueError), e: print repr(text), mode, e.__class__.__name__, e

# program: what a SyntaxError holds
try:
    compile('x = 1\ny = (2 +* 3)\n', 'file.py', 'exec')
except SyntaxError, e:
    print e.filename, e.lineno, e.offset, repr(e.text), e.msg, e.args
    print e

# program: statements show their values in mode single
exec compile('1 + 1; "a"; None; u"b"; 5L\n', 'f', 'single')
print _

# program: a chain of comparisons of several kinds
x = 2
print 1 < x < 3 > 0, 1 < x == 2, x in [2] == True, 1 < x is not None, x in [1, 2] > 0, 'a' in 'abc' in ['abc'], 1 == 1 in [1]

# program: precedence
print -2 ** 2, 2 ** -1, 2 ** 3 ** 2, -7 // 2, -7 % 3, not 1 == 2, 1 | 2 ^ 3 & 4 << 1, ~1 + 1, 1 < 2 == 2, -1 ** 0.5

# program: keyword arguments in calls
def f(*args, **kw): return args, sorted(kw.items())
print f(1, *[2, 3], **{'a': 4}), f(a=1, *(2,)), f(*'ab'), f(**{u'k': 1})
tell('f(**{1: 2})', 'f(*1)', 'f(**1)', 'f(a=1, **{"a": 2})', 'f(*[1], **None)')

# program: names with letters outside of ASCII
parse('\xc3\xa9 = 1', 'x = "\xc3\xa9"', '# \xc3\xa9', u'\xe9 = 1', u'x = "\xe9"')

# program: a string with a null character
tell('compile("x = 1\\0", "f", "exec")', 'eval("1\\0")', 'compile(u"1\\0", "f", "eval")')

# program: nested functions that see variables around them
def f(a):
    def g(b):
        def h(c): return a + b + c
        return h
    return g
print f(1)(2)(3), f('a')('b')('c')

# program: exec in a function with a nested function
parse('def f():\n  exec "x"\n  def g(): return y', 'def f():\n  exec "x" in d\n  def g(): return y',
      'def f():\n  from m import *\n  def g(): return y', 'def f():\n  exec "x"\n  lambda: y')

# program: the size of things
parse('x = ' + '(' * 50 + '1' + ')' * 50, 'f(' + ', '.join(['1'] * 300) + ')', 'def f(' + ', '.join('a%d' % i for i in range(300)) + '): pass')
