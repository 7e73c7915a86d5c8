# Every method of dict, and what it says when misused.
def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__ + ':', e)
d = {'a': 1, 'b': 2}
print(dict(), dict(d), dict([('x', 1), ['y', 2], 'zw']), dict(a=1, b=2), dict({1: 2}, c=3), dict(zip('ab', [1, 2])))
print(d.get('a'), d.get('z'), d.get('z', 0), d.pop('a'), d, d.pop('a', None), d.setdefault('b', 9), d.setdefault('c', 3), d)
print(d.popitem(), d, d.update({'q': 1}), d.update([('r', 2)], s=3), d, d.update(), d.copy() == d, d.copy() is d)
print(dict.fromkeys('ab'), dict.fromkeys(range(2), []), 'q' in d, 1 in d, len(d), list(d), list(reversed(d)))
print({1: 'a'} | {2: 'b', 1: 'c'}, {} == {}, {1: 2} == {1.0: 2.0}, {1: 2} != {1: 3}, {1: 2, 3: 4} == {3: 4, 1: 2})
e = f = {1: 1}
e |= {2: 2}; e |= [(3, 3)]
print(e, f is e, {True: 'x', 1: 'y', 1.0: 'z'})
show(lambda: {}['x']); show(lambda: {}[(1, 2)]); show({}.pop, 'x'); show({}.popitem); show(lambda: {}[[]]); show({}.get, [])
show(dict, 5); show(dict, [5]); show(dict, [(1, 2, 3)]); show(dict, ['a']); show(dict, [(1, 2), 3]); show(dict, 1, 2)
show(lambda: {} | []); show(lambda: [] | {}); show(lambda: {} < {}); show({}.update, 5); show({}.update, {}, {}); show(dict, **{'a': 1})
show(lambda: dict.fromkeys(5)); show(lambda: {[]: 1}); show(lambda: {**5}); show(lambda: [] in {}); show(lambda: {{}: 1})
def drop(): del d['nope']
show(drop)
d.clear(); print(d, dict[str, int])
for i in range(20): d[i] = i
for i in range(0, 20, 2): del d[i]
d[0] = 'again'
print(d, list(d.items())[-1], d.popitem(), d.popitem(), len(d))
g = {}; g['self'] = g; g[1] = [g]
print(g)
class Pairs:
    def keys(self): return ['k', 'l']
    def __getitem__(self, k): return k * 2
print(dict(Pairs()), {**Pairs()}, {'k': 0} | dict(Pairs(), m=1))
class D(dict):
    def __missing__(self, k): return k * 3
print(D(a=1)['b'], D(a=1)['a'], D().get('x'), type(D() | {}).__name__, type(D(a=1).copy()).__name__, D.fromkeys('a'), type(D.fromkeys('a')).__name__)
show(lambda: D().pop('b'))
