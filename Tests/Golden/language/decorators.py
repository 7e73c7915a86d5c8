# Decorators apply from the nearest outward; any expression may be one.
def tag(s):
    def wrap(f):
        print("apply", s); return f
    print("make", s)
    return wrap
@tag("a")
@tag("b")
def f(): pass
@(lambda c: (c.__name__, c))
class C: pass
print(C[0])
table = {"x": [tag("c")]}
@table["x"][0]
def g(): pass
@(lambda f: print("got", f.__name__))
def h(): pass
@tag("d") if f else None
class D: pass
