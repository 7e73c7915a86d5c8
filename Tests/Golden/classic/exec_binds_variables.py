def f(a, b=2, *c, **d):
    exec 'x = a + b; a = 10'
    print x, a, b, c, d, sorted(locals().keys())
    for i in range(2): exec 'y = i * 2'
    del a
    try:
        a
    except NameError:
        print 'gone'
    exec 'global z; z = 5'
    return y, [n for n in (1, 2)], n
print f(1), z
def g():
    from math import *
    return floor(pi), len('abc')
print g()
def h(ns):
    exec 'p = 1' in ns
    exec ('q = 2', ns)
    def inner(): return ns
    return sorted(k for k in inner() if k[0] != '_')
print h({})
class C:
    exec 'def m(self): return self.v'
    v = 3
print C().m()
for text in (
    'def f():\n  exec "x=1"\n  def g(): return y\n',
    'def f():\n  from os import *\n  return lambda: path\n',
    'def f():\n  def g():\n    exec "a"\n    return b\n',
    'def f():\n  from os import *\n  exec "a"\n  def g(): return b\n',
    'def f():\n  exec "a" in {}\n  def g(): return b\n',
):
    try:
        compile(text, 't', 'exec')
        print 'fine'
    except SyntaxError, e:
        print e.args[0]
