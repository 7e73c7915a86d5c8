# Every method and operator of set and frozenset; numbers come in the order CPython shows.
def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__ + ':', e)
print({3, 1, 2}, {10, 5, 0, -1}, set([100, 7, 50, 3]), {1.5, 2, 0.5}, {False, 2, 1}, {(1, 2), (0, 1), (5,)}, set(range(100, 0, -9)))
print({None, 1}, {1, 1.0, True}, frozenset([33, 1, 65]), set(), frozenset(), {2**70, 2**61 - 1, 1 << 40})
a, b = set(range(0, 20, 2)), set(range(0, 20, 3))
print(a | b, a & b, a - b, a ^ b, sep='\n')
print(a.union(b, [50]), a.intersection(b, range(10)), a.difference(b, [2]), a.symmetric_difference([1, 2, 2, 3]), sep='\n')
print(a <= b, {0, 6} <= a, {0, 6} < a, a >= {0}, a > a, a == set(a), a != b, a.issubset(range(100)), a.issuperset([0, 2]), a.isdisjoint([1]), a.isdisjoint([2]))
c = a.copy(); c |= {100}; c &= set(range(50)); c -= {0, 2}; c ^= {4, 5}
print(c)
c.update([1], (2,), {3: 0}); c.intersection_update(range(10), range(8)); c.difference_update([1], [2]); c.symmetric_difference_update([3, 9])
print(c)
c.add(8); c.discard(8); c.discard(88); c.remove(9); print(c, 5 in c, len(c), c.pop(), c)
f = frozenset([1, 2])
print(f | {3}, {3} | f, type(f & {1}).__name__, type({1} & f).__name__, f == {1, 2}, hash(f) == hash(frozenset([2, 1])), {f: 1}[frozenset([2, 1])], f.copy() is f, frozenset(f) is f)
print({1} in {f, frozenset([1])}, {frozenset([1])} - {frozenset([1])}, repr({f}))
s = {frozenset([1])}; s.discard({1}); print(s)
show(set().pop); show({1}.remove, 2); show({1}.remove, [1]); show({1}.add, []); show(set, 5); show(set, [[]]); show(set, 1, 2); show(set, a=1); show(frozenset, a=1)
show(lambda: {1} | [1]); show(lambda: {1} < [1]); show(lambda: hash(set())); show(lambda: f[0]); show(lambda: {1} + {2}); show({1}.union, 5); show(lambda: [1] in {1})
show(f.__or__, [1]); show({1}.__ior__, [1]); show(lambda: {1}.symmetric_difference()); show(lambda: {*5}); show(lambda: {1: {}} == {1: set()})
class S(set):
    pass
class F(frozenset):
    def __new__(cls, *args): return super().__new__(cls, args)
print(S([1]), F(1, 2), S([1]) == {1}, type(S([1]) | {2}).__name__, type(F(1).copy()).__name__, hash(F(1)) == hash(frozenset([1])))
n = 0
t = set()
for x in range(1000): t.add(x * x % 1009)
for x in range(0, 1009, 3): t.discard(x)
for x in range(5): t.pop()
t |= {x * 3 for x in range(50)}
print(len(t), list(t)[:40], list(t)[-5:])
print(list(set(range(1000)) - set(range(3, 1000)) | {10**6, 10**9, -5}), set('a'), set('aa') == {'a'}, set[int], list(set([5] * 3)))
