from __future__ import division, print_function, unicode_literals
print(eval(str('7 / 2')), 7 / 2)
exec(str("print(7 / 2, type('')); x = 1 / 4"))
print(x)
code = compile(str('print(1 / 8)'), str('c'), str('exec'))
exec(code)
def f():
    exec(str('y = 3 / 2'))
    return y
print(f())
try:
    compile(str('print 1'), str('c'), str('exec'))
except SyntaxError as e:
    print('no statement')
eval(compile(str('1/0'), str('c'), str('exec'), 0, 1)) if 0 else None
g = {}
exec(compile(str('v = 1 / 2'), str('c'), str('exec'), 0, 1), g)
print(g[str('v')])
