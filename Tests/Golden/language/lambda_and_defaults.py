# Defaults are evaluated once, at the definition; lambdas take every kind of parameter.
def f(a, b=[]):
    b.append(a); return b
print(f(1), f(2))
fs = [lambda x, i=i: x + i for i in range(3)]
print([g(10) for g in fs])
h = lambda a, /, b, *c, d=4, **e: (a, b, c, d, e)
print(h(1, 2, 3, d=5, z=6), (lambda *, k: k)(k=1), (lambda: (yield))().__class__.__name__)
x = 1
def g(y=x): return y
x = 2
print(g(), g.__defaults__)
g.__defaults__ = (9,)
print(g())
def k(*, a=1): return a
k.__kwdefaults__ = {"a": 5}
print(k(), (lambda: 0).__name__)
