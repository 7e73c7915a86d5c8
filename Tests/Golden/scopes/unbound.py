# Reading a local before its assignment names the variable; a free one says so.
def f():
    print(v)
    v = 1
def g():
    def h(): return w
    h()
    w = 1
def k():
    for i in []: pass
    return i
def e():
    try: raise ValueError
    except ValueError as x: pass
    return x
def c():
    x = 1
    class C:
        print(x)
        del x
def m():
    import os.path as p
    del p
    p
for fn in (f, g, k, e, c, m):
    try: fn()
    except NameError as x: print(type(x).__name__, x, x.name)
try: undefined_name
except NameError as x: print(x, x.name)
