# A loop that takes pairs apart sees what one that does not would see.
for i, x in enumerate("abc"): print(i, x)
for i, x in enumerate([1, 2], 5): print(i, x)
for a, b in zip([1, 2, 3], "xy"): print(a, b)
else: print("else")
for k, v in {"a": 1, "b": 2}.items(): print(k, v)
for a, b in [(1, 2), [3, 4], "xy"]: print(a, b)
def f():
    r = []
    for a, b in zip(range(3), range(3, 6)):
        if a == 1: continue
        r.append((a, b))
    return r, [(j, i) for i, j in enumerate("pq")], {k: v for k, v in zip("ab", (1, 2))}
print(f())
def g():
    yield 1, 2
    yield 3, 4
def h():
    for a, b in g(): print(a, b)
    for a, b in map(lambda x: (x, x), [1, 2]): print(a, b)
    try:
        for a, b in zip([1], [1, 2], strict=True): print(a, b)
    except ValueError as e: print(e, a, b)
    for a, b in zip([1, 2], [1]): pass
    print(a, b)
    d = {1: 2}
    try:
        for a, b in d.items(): d[5] = 6
    except RuntimeError as e: print(e)
    for a, b in enumerate([1], 2**62): print(a, b)
    for a, b in enumerate([1,2], 2**62-1): print(a, b)
    class C:
        def __init__(self): self.n = 0
        def __iter__(self): return self
        def __next__(self):
            self.n += 1
            print("next", self.n)
            if self.n > 2: raise StopIteration
            return self.n
    for a, b in enumerate(C()): print(a, b)
    class T: pass
    t = T(); L = [0, 0]
    for t.x, L[1] in zip("ab", "cd"): print(t.x, L)
    for (a, b), c in zip([(1, 2)], [3]): print(a, b, c)
    for a, (b, c) in enumerate(zip([1], [2])): print(a, b, c)
    for a, a in zip([1], [2]): print(a)
    def inner(): return a
    for a, q in zip([5], [6]): print(inner(), q)
    for a, *b in zip([5], [6]): print(a, b)
    for a, b, in enumerate([7]): print(a, b)
    for [a, b] in enumerate([8]): print(a, b)
    try:
        for a, b in zip(1, 2): pass
    except TypeError as e: print(e)
h()

print(sum([True, False, True]), sum([True], 0.5), sum([True, 2, 1.5]), type(sum([True])))
print("hello World-foo bar2x".title(), "hELLO".capitalize(), "aB1c".swapcase(), "1a b".title(), "x".title())
print(list(reversed([1, 2, 3])), list(reversed([])), [0, *reversed([1, 2])])
r = reversed([1, 2, 3]); next(r); print(list(r), list(r))
l = [1, 2, 3]; r = reversed(l); l.pop(); print(list(r)); l.append(9); print(list(r))
l = [1, 2]; l.extend(reversed(l)); print(l)
print(bytes(range(0, 256, 51)).hex(), b"".hex(), b"ab".hex(":"), b",".join([b"a", b"b", bytearray(b"c")]), b",".join([b"a", b"b"]), b"".join([b""] * 3))
print(b"a\xe9\xff".decode("latin-1"), bytearray(b"abc"))
class D(dict): pass
class L(list): pass
class M(dict):
    def __missing__(self, k): return ("missing", k)
d = D(a=1); l = L([1, 2]); d["b"] = 2; l[0] = 5; l[1:] = [7, 8]
print(d["a"], "a" in d, "z" in d, l[0], l[-1], l[1:], d, l, M()["q"])
for f in (lambda: d["z"], lambda: l[9], lambda: l["x"], lambda: d[[]]):
    try: f()
    except Exception as e: print(type(e).__name__, e)
from collections import namedtuple, defaultdict, Counter
P = namedtuple("P", "x y"); p = P(1, 2)
def read(p): return p.x, p.y
for i in range(3): print(read(p))
P.x = property(lambda self: "new"); print(read(p))
class Q(P): pass
print(read(Q(3, 4)))
class E(Exception): pass
class F(E):
    def __new__(cls, *a): print("new", a); return super().__new__(cls, *a)
class G(E):
    def __init__(self, a): print("init", a)
for make in (lambda: E(1, 2), lambda: F(3), lambda: G(4), lambda: KeyError("k"), lambda: ValueError(), lambda: ValueError(a=1)):
    try: e = make(); print(repr(e), e.args, str(e))
    except TypeError as error: print(error)
