# Views show the dict as it is; those of keys and items are set-like.
def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
d = {'a': 1, 'b': 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i))
d['c'] = 3
print(k, v, i, list(reversed(k)), list(reversed(v)), list(reversed(i)))
print('a' in k, 'z' in k, ('a', 1) in i, ('a', 2) in i, 5 in i, 1 in v, 9 in v, ['a', 1] in i)
print(sorted(k & {'a', 'z'}), sorted(k | 'xy'), sorted(k - {'a'}), sorted(k ^ {'a', 'z'}), sorted({'a', 'q'} - k), sorted(['a', 'q'] & k))
print(sorted(i & {('a', 1)}), sorted(i | [('z', 0)]), type(k & k).__name__, k.isdisjoint('xyz'), k.isdisjoint('xa'))
print(k == {'a', 'b', 'c'}, k == {'a': 0, 'b': 0, 'c': 0}.keys(), k == ['a', 'b', 'c'], k < {'a', 'b', 'c', 'd'}, k >= {'a'}, k != k, v == v, v == d.values(), i == {('a', 1), ('b', 2), ('c', 3)})
print(k.mapping, type(k.mapping).__name__, k.mapping == d)
show(lambda: hash(k)); show(lambda: k < ['a']); show(lambda: k & 5); show(lambda: k + k); show(lambda: k[0]); show(lambda: type(k)())
show(lambda: [1] in i and [] in k); show(lambda: k.mapping.__setitem__)
class D(dict):
    pass
print(D(x=1).keys(), D(x=1).items() == {('x', 1)})
print({}.keys() == set(), {}.keys() == {}.items(), {1: [2]}.items() == {1: [2]}.items())
