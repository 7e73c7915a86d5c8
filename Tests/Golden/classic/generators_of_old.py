def g(n):
    for i in range(n):
        if i == 2: raise StopIteration
        yield i
print list(g(5)), [x for x in g(4)], sum(g(3))
def h():
    it = iter([1, 2])
    while 1: yield it.next()
print list(h()), tuple(h()), max(h())
def chain():
    for x in g(9): yield x
    for x in h(): yield x
    raise StopIteration('ignored')
print list(chain())
it = h()
print it.next(), it.next()
try:
    it.next()
except StopIteration:
    print 'end'
try:
    it.next()
except StopIteration:
    print 'still'
print dir(it)[-7:], it.gi_running + 0
def echo():
    got = None
    while got != 'stop':
        try:
            got = yield got
        except ValueError, e:
            got = 'caught %s' % e
e = echo()
print e.next(), e.send(1), e.throw(ValueError, 'x'), e.throw(ValueError('y'))
try:
    e.send('stop')
except StopIteration:
    print 'stopped'
for text in (
    'def f():\n yield 1\n return 2\n', 'def f():\n return None\n yield\n', 'yield 1', 'x = yield = 1',
    'def f(): x = yield = y', 'def f(): (yield bar) = y', 'def f(): (yield bar) += y',
    'f() += 1', '(a, b) += 1', '[x for x in y] += 1', 'def f():\n while 1:\n  try: pass\n  finally: continue\n',
    'continue', 'break', 'return 1', '1 = x', 'f() = 1', 'None = 1', 'def f(a, a): pass', 'x + 1 = 2',
    'def f():\n def g(): return x\n x = 1\n del x\n', '(yield) for x in y', 'a, b += 1', 'for f() in x: pass',
    'lambda x: (yield) = 1', 'class C(x for x in y): pass', 'print >>f, ', 'exec', 'from __future__ import nope',
    'def f():\n global x\n x = 1\n', 'def f(x):\n global x\n', 'import a.b as c.d', 'from . import *',
):
    try:
        compile(text, 't', 'exec')
        print `text`, 'fine'
    except SyntaxError, e:
        print `text`, e.msg
