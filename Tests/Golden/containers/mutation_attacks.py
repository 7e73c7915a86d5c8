# Containers that change under a comparison, a hash or an iteration do no harm.
class Evil:
    def __init__(self, f, n=0): self.f = f; self.n = n
    def __eq__(self, other):
        f, self.f = self.f, int
        f()
        return self.n
    def __hash__(self): return 1
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', str(e)[:60])
for n in (False, True):
    a = [Evil(lambda: a.clear(), n), 1, 2]; show(lambda: a.index(5))
    a = [Evil(lambda: a.clear(), n), 1, 2]; show(lambda: 5 in a)
    a = [Evil(lambda: a.clear(), n), 1, 2]; show(lambda: a.count(5))
    a = [Evil(lambda: a.clear(), n), 1, 2]; show(lambda: a.remove(5)); print(len(a))
    a = [Evil(lambda: a.clear(), n), 1, 2]; b = [1, 2, 3]; show(lambda: a == b); show(lambda: b == a)
    a = [Evil(lambda: a.extend([0] * 1000), n)]; show(lambda: a == [1]); print(len(a))
    d = {Evil(lambda: d.clear(), n): 'v', 2: 'w'}; show(lambda: d.get(1)); print(len(d))
    d = {Evil(lambda: d.clear(), n): 'v', 2: 'w'}; show(lambda: d.pop(1)); print(len(d))
    d = {Evil(lambda: (d.clear(), d.update({k: k for k in range(50)})), n): 'v'}; show(lambda: d.setdefault(1, 'new')); print(len(d))
    d = {Evil(lambda: d.pop(2, 0), n): 'v', 2: 'w'}; d[1] = 'x'; print(len(d))
    s = {Evil(lambda: s.clear(), n), 2}; show(lambda: 1 in s); print(len(s))
    s = {Evil(lambda: s.update(range(100)), n), 200}; s.add(1); print(len(s) in (101, 102))
    s = {Evil(lambda: s.clear(), n), 2}; show(lambda: len(s & {1, 2, 3}) < 3); show(lambda: len(s - {1, 5}) < 3)
class Index:
    def __init__(self, f, n): self.f = f; self.n = n
    def __index__(self): self.f(); return self.n
a = list(range(10)); show(lambda: a[Index(a.clear, 5)])
a = list(range(10)); show(lambda: a[Index(a.clear, 0):Index(lambda: 0, 9)])
a = list(range(10)); show(lambda: a.__setitem__(Index(a.clear, 5), 1))
a = list(range(10)); show(lambda: a.__setitem__(slice(0, Index(a.clear, 5)), [1, 2])); print(a)
a = list(range(10)); show(lambda: a.__delitem__(slice(0, Index(a.clear, 5), 2))); print(a)
a = list(range(10)); show(lambda: a.pop(Index(a.clear, 5)))
a = list(range(10)); show(lambda: a.insert(Index(a.clear, 5), 'x')); print(a)
a = list(range(10)); show(lambda: a * Index(a.clear, 3)); print(a)
def feed():
    yield 1; a.clear(); yield 2
a = list(range(10)); a[2:4] = feed(); print(a)
a = list(range(10)); a.extend(feed()); print(a)
class Repr:
    def __repr__(self): a.clear(); d.clear(); return 'r'
a = [Repr(), 1, 2]; d = {}; print(a)
a = []; d = {1: Repr(), 2: 3}; print(d)
class Hash:
    def __hash__(self): d.clear(); return 7
d = {1: 2, 3: 4}; d[Hash()] = 5; print(len(d)); show(lambda: d.get(Hash())); print(len(d))
class Next:
    def __iter__(self): return self
    def __next__(self): a.append(0); a.clear(); raise StopIteration
a = [1, 2]; a[0:1] = Next(); print(a); a = [5]; a += Next(); print(a)
