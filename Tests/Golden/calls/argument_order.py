# Arguments are evaluated from left to right; stars spread where they stand.
def v(x):
    print(x, end=" "); return x
def f(*a, **k):
    print(a, k)
f(v(1), *v([2, 3]), v(4), *v("5"), k=v(6), **v({"z": 7}), y=v(8))
f(*(), **{}, **{"a": 1})
f(*range(2), *{"k": 1})
class M:
    def keys(self): return ["p", "q"]
    def __getitem__(self, k): return k * 2
f(**M(), r=1)
class S(str): pass
f(**{S("key"): 1})
