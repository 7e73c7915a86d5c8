# program: methods of lists
l = [3, 1, 2]
l.append(4); l.insert(0, 9); l.extend((5, 6)); print l, l.pop(), l.pop(0), l.index(2), l.count(1)
l.remove(1); l.reverse(); print l
l.sort(); print l
l.insert(100, 'end'); l.insert(-100, 'start'); print l, l.pop(-2)

# program: errors of lists
l = [1, 2]
tell('l[5]', 'l[-3]', 'l.pop(5)', '[].pop()', 'l.remove(9)', 'l.index(9)', 'l.index(1, 1)', 'l.append()')

# program: errors of lists, continued
l = [1, 2]
tell('l.append(1, 2)', 'l.insert(1)', "l.insert('a', 1)", 'l.extend(5)', 'l.extend()', 'l.count()', 'l.foo', 'l.clear')

# program: errors of lists, continued 2
l = [1, 2]
tell('l.copy', "l['a']", 'l[None]', 'l[1.0]', 'l[1, 2]', 'l.sort(5)', 'l.pop("a")', 'l.reverse(1)')

# program: errors of lists, continued 3
l = [1, 2]
tell('list(5)', 'list(1, 2)', 'list(None)', 'l()', 'l.index()', 'l.pop(1, 2)')

# program: errors of lists, continued 3, in the words of 2.7
l = [1, 2]
tell('list(sequence=[1])')

# program: errors of assigning to items
def f(text):
    l = [1, 2, 3]
    try:
        exec text
        print text, '->', l
    except Exception, e: print text, '->', e.__class__.__name__ + ':', e
for text in ('l[5] = 1', "l['a'] = 1", 'del l[5]', 'l[0:2] = 5', 'l[::2] = [1]', 'l[::2] = [7, 8]', 'l[1:1] = "ab"', 'del l[::2]', 'l[:] = []', 'l[10:] = [9]', 'l[-1] = 0', 'del l["a"]', 'l[None:] = [1]', 'l["a":] = []', 'l[::0] = []', 'l[::2] = 5', 'l.x = 1', 'del l[1:]', 'l[2:1] = [0]', 'l *= 2', 'l += (4,)', 'l[1:2] = xrange(3)', 'l[0], l[1] = l[1], l[0]', 'l[1.5] = 1', 'del l'):
    f(text)

# program: sort with a function
l = ['b', 'A', 'c']
l.sort(); print l,
l.sort(lambda a, b: cmp(a.lower(), b.lower())); print l,
l.sort(key=str.lower, reverse=True); print l,
l.sort(cmp=lambda a, b: cmp(b, a)); print l,
l.sort(None, str.lower); print l,
l.sort(None, None, True); print l, sorted(l, cmp, None, 1), sorted('cab', lambda a, b: cmp(b, a))
tell("l.sort(lambda a, b: 'x')", 'l.sort(lambda a: 1)', 'sorted(5)', 'sorted([1], 2)', "sorted([2, 1], key=5)", 'sorted()')

# program: sort with a function, continued
l = ['b', 'A', 'c']
l.sort(); print l,
l.sort(lambda a, b: cmp(a.lower(), b.lower())); print l,
l.sort(key=str.lower, reverse=True); print l,
l.sort(cmp=lambda a, b: cmp(b, a)); print l,
l.sort(None, str.lower); print l,
l.sort(None, None, True); print l, sorted(l, cmp, None, 1), sorted('cab', lambda a, b: cmp(b, a))
tell('l.sort(foo=1)', "sorted([1, 2], lambda a, b: None)", 'l.sort(key=lambda: 1)', 'sorted([1, 2], cmp=lambda a, b: 1.5)', 'sorted([1, 2], cmp=lambda a, b: 2L ** 70)')

# program: sorting mixed values
print sorted([3, 'a', None, 1.5, [], (), {}, u'b', 2L, True]), sorted(['b', 1, 'a', 2]), sorted([None, 0, -1])

# program: sort is stable and empties the list while it works
l = [(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')]
l.sort(key=lambda p: p[0]); print l
l.sort(key=lambda p: p[0], reverse=True); print l
l = [3, 1, 2]
def f(a, b):
    l.append(9)
    return cmp(a, b)
try: l.sort(f)
except ValueError, e: print e

# program: comparing lists
print [1, 2] < [1, 3], [1] < [1, 2], [] < [0], [1, 'a'] < [1, None], [1, 2] == [1.0, 2L], [[1]] == [[1]], [1] == (1,), [1] < (0,), [2] > 'a', [1] != [1], cmp([1, 2], [1, 2, 3]), [1, 2] <= [1, 2], [u'a'] == ['a']

# program: lists in lists
l = [1]; l.append(l)
print l, l == l, len(l), `l`
m = [[]] * 2; m[0].append(1); print m
d = {}; d['d'] = d; print d
t = ([],); t[0].append(t); print t

# program: slices of lists
l = range(10)
print l[2:5], l[:3], l[7:], l[-3:], l[::3], l[::-1], l[8:2:-2], l[20:], l[-20:2], l[5:2], l[:], l[1:8:3], l[slice(2, 4)], l[2L:4L], l[None:3], l[True:3]

# program: list operations
print [1] + [2], [1] * 3, 2 * [0, 1], [1] * 0, 1 in [1, 2], 3 not in [1], [1, [2]] + [], len([1, 2]), min([3, 1]), list('abc'), list((1, 2)), list({'a': 1}), list(xrange(3)), [x for x in [1, 2] if x > 1], list([1][:]), [1, 2].__len__(), [1].__contains__(1), [1, 2].__getslice__(0, 1), [1].__add__([2]), range(3).__getitem__(1)

# program: iterators of lists
i = iter([1, 2])
print i.next(), i.next()
tell('i.next()', 'next(i)', 'next(i, 5)', 'iter(5)', 'iter([1], 2)', 'next(5)', 'next([])')

# program: iterators of lists, continued
i = iter([1, 2])
tell('iter()', 'type(iter([]))', 'iter({}).next()', 'iter("").next()', 'i.__length_hint__()', "type(iter('a'))", 'type(iter(()))')

# program: iterators of lists, continued 2
i = iter([1, 2])
tell('type(iter({}))', 'type(iter(set()))', 'type(reversed([]))', 'type(enumerate([]))', 'iter(lambda: 1, 1).next()', 'type(iter(len, 1))', 'type(iter(xrange(1)))')

# program: iterators of lists, continued 3
i = iter([1, 2])
tell('reversed(5)', 'reversed(set())', 'enumerate(5)', 'enumerate([5], 3).next()')

# program: iterators of lists, continued 3, in the words of 2.7
i = iter([1, 2])
tell('reversed({})')

# program: a list that grows while it is walked
l = [1, 2, 3]
for x in l:
    if x < 6: l.append(x + 3)
print l
l = [1, 2, 3, 4]
for x in l: l.remove(x)
print l

# program: old iteration by __getitem__
class C:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
class D:
    def __getitem__(self, i):
        if i > 1: raise StopIteration
        return i
class E:
    def __getitem__(self, i): raise KeyError(i)
print list(C()), [x for x in C()], 20 in C(), 5 in C(), tuple(C()), zip(C(), 'ab'), max(C()), sum(C()), list(D()), dict(zip(C(), C())), sorted(C(), reverse=True), map(None, C())
tell('list(E())', 'iter(C()).next()', 'type(iter(C()))', 'len(C())', '[] + C()')

# program: __getslice__ and its like
class C:
    def __getslice__(self, i, j): return 'get', i, j
    def __setslice__(self, i, j, v): print 'set', i, j, v
    def __delslice__(self, i, j): print 'del', i, j
    def __getitem__(self, k): return 'item', k
    def __setitem__(self, k, v): print 'setitem', k, v
    def __delitem__(self, k): print 'delitem', k
    def __len__(self): return 100
c = C()
import sys
print c[1:2], c[:5], c[-3:-1], c[1:2:3], c[1, 2], c[:][:2], c[3:][2] == sys.maxint, c[...], c[0:1, 2], c[-200:0]
c[1:2] = 5; c[:3] = 6; c[-1:50] = 7; c[1:2:3] = 8; c[0] = 9
del c[1:2]; del c[-2:]; del c[::2]; del c[0]

# program: slices without __getslice__
class C(object):
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print k, v
    def __delitem__(self, k): print k
c = C()
print c[1:2], c[:], c[-1:], c[::2], c['a':'b'], c[1L:], c[None:None]
c[1:2] = 0; del c[1:2]; c[:] = 1; c[::2] = 3

# program: subclasses of list
class L(list):
    def __getitem__(self, i): return 'item %r' % (i,)
    def __getslice__(self, i, j): return 'slice', i, j
    def __repr__(self): return 'L%s' % list.__repr__(self)
l = L([1, 2, 3])
print l, l[0], l[1:2], [l], l[-1:], type(l + [4]), l == [1, 2, 3], list(l), type(l * 2), len(l), [x for x in l], sorted(l), l.index(2), l[::2]

# program: tuples
t = (1, 2, 3)
print t[0], t[1:], t + (4,), t * 2, t.index(2), t.count(1), (1,), (), hash(t) == hash((1, 2, 3)), 2 in t, t < (1, 2, 4), tuple('ab'), tuple([1]), tuple(), len(t), t == (1, 2, 3L), () < (1,), (1, 'a') < (1, None), t[::-1], (((1,),),), repr((u'a', 'b', 1L, 1.1))
tell('t[5]', 't.index(9)', "t['a']", 't.append', 't + [1]', 't + 1', 'tuple(5)')

# program: tuples, continued
t = (1, 2, 3)
tell('t * "a"', 'tuple(1, 2)', 't[None]', 't()', 't.index()', '[1] + t')

# program: tuples, continued, in the words of 2.7
t = (1, 2, 3)
tell('tuple(sequence="ab")')

# program: tuples cannot be changed
def f(text):
    t = (1, [2])
    try: exec text; print t
    except Exception, e: print text, '->', e.__class__.__name__ + ':', e, t
for text in ('t[0] = 5', 'del t[0]', 't[0:1] = (1,)', 't.x = 1', 't[1] += [3]', 't += (4,)', 'del t[:]', 't[1].append(5)'): f(text)

# program: unpacking
def f(text):
    try: exec text in {}; print text, '-> fine'
    except Exception, e: print text, '->', e.__class__.__name__ + ':', e
for text in ('a, b = 1, 2', 'a, b = 1', 'a, b = (1,)', 'a, b = 1, 2, 3', 'a, b = "ab"', '(a, (b, c)) = 1, "xy"', '[a, b] = {1: 2, 3: 4}', 'a, = 5,', 'a, b = []', 'a, b, c = 1, 2', 'for a, b in [1]: pass', 'a, b = None', 'a, b = iter([1])', 'a, b = iter([1, 2, 3])', '[a] = [1]', 'a, b = c = 1, 2', 'a, b = xrange(3)', 'a, b = u"abc"'): f(text)

# program: dictionaries
d = {'a': 1, 'b': 2}
k = d.keys(); k.sort(); v = d.values(); v.sort(); i = d.items(); i.sort()
print k, v, i, d.has_key('a'), d.has_key('z'), 'a' in d, d.get('a'), d.get('z'), d.get('z', 5), len(d), d == {'b': 2L, 'a': 1.0}, type(d.keys()), d.setdefault('c', 3), d.setdefault('a', 9), d.pop('c'), d.pop('z', 7), sorted(d.iterkeys()), sorted(d.itervalues()), sorted(d.iteritems()), sorted(d), d.copy() == d, dict.fromkeys('a'), dict.fromkeys([1], 2)

# program: errors of dictionaries
d = {'a': 1}
tell("d['z']", 'd[u"z"]', 'd[1, 2]', "d.pop('z')", '{}.popitem()', 'd[[]]', 'd.has_key()')

# program: errors of dictionaries, continued
d = {'a': 1}
tell('d.has_key([])', 'd.get()', 'd.get([])', 'dict(5)', 'dict([1])', 'dict(["ab", "c"])', 'dict([(1, 2, 3)])')

# program: errors of dictionaries, continued 2
d = {'a': 1}
tell('dict(1, 2)', 'd.foo', 'd.update(5)', 'd.update([1])', 'd.setdefault()', 'd.keys(1)', 'd.fromkeys(5)')

# program: errors of dictionaries, continued 3
d = {'a': 1}
tell('d.fromkeys()', 'd + d', 'd < 5', 'd()', 'd.pop()', 'd.update(1, 2)', '[] in d')

# program: errors of dictionaries, continued 4
d = {'a': 1}
tell('d.setdefault([])', 'dict([[]])', 'd[:]', 'd[1:2]', 'd["a", ]', 'dict([("a",)])', 'dict(None)')

# program: comparing dictionaries
print {1: 2} == {1: 2}, {1: 2} < {1: 3}, {1: 2} < {2: 1}, {} < {1: 1}, cmp({1: 2}, {1: 2}), cmp({1: 1, 2: 2}, {3: 3}), {1: 2} != {1: 2L}, {'a': 1} == {u'a': 1}, cmp({'a': 1, 'b': 2}, {'a': 1, 'b': 3}), cmp({1: {2: 3}}, {1: {2: 4}}), {} == [], {} < [], cmp({}, 5)

# program: a dictionary that changes while it is walked
d = {1: 1, 2: 2}
try:
    for k in d: d[k + 10] = 1
except RuntimeError, e: print e
d = {1: 1, 2: 2}
try:
    for k in d.iterkeys(): del d[k]
except RuntimeError, e: print e
d = {1: 1, 2: 2}
for k in d.keys(): del d[k]
print d
i = {1: 1}.iteritems(); print i.next()
tell('i.next()', 'type({}.iterkeys())', 'type({}.itervalues())', 'type({}.iteritems())', 'list({1: 2}.iteritems())', 'len({}.iterkeys())')

# program: views of dictionaries
d = {1: 'a', 2: 'b'}
k, v, i = d.viewkeys(), d.viewvalues(), d.viewitems()
print k, v, i, len(k), 1 in k, (1, 'a') in i, k & [1], k | [3], k - [1], k == set([1, 2]), list(v), type(k), k ^ [1], type(v), type(i), 'a' in v
d[3] = 'c'
print len(k), 3 in k, set(k) >= set([1])
tell('hash(k)', 'k[0]', 'k + k', 'v == v', 'k < set([1, 2, 3, 4])')

# program: views of dictionaries, in the words of 2.7
d = {1: 'a', 2: 'b'}
k, v, i = d.viewkeys(), d.viewvalues(), d.viewitems()
d[3] = 'c'
tell('k.isdisjoint([5])')

# program: making dictionaries
print dict(a=1), dict([('a', 1)]), dict({'a': 1}), dict([('a', 1)], a=2), dict(zip('a', [1])), dict(), dict((k, 1) for k in 'a'), dict(['ab']), {'a': 1, 'a': 2}, dict(**{'a': 1}), {x: x for x in [1]}, dict({1: 2}, a=3) == {1: 2, 'a': 3}, dict([[1, 2]])
class M:
    def keys(self): return ['x']
    def __getitem__(self, k): return k * 2
print dict(M())
d = {}; d.update(M()); d.update([('y', 1)]); d.update(z=2); d.update({'w': 5}, v=6); print sorted(d.items())

# program: subclasses of dict
class D(dict):
    def __missing__(self, key): return 'missing %s' % key
    def __repr__(self): return 'D(%s)' % dict.__repr__(self)
d = D(a=1)
print d['a'], d['z'], d.get('z'), d, 'z' in d, d.has_key('z'), d.keys(), type(d.copy()), d == {'a': 1}, dict(d), isinstance(d, dict), [d], len(d), D.fromkeys('a')
class E(dict):
    def __getitem__(self, k): return 'got'
    def keys(self): return ['own keys']
    def has_key(self, k): return 'own has_key'
    def iteritems(self): return 'own iteritems'
e = E(a=1)
print e['x'], e.get('a'), e.keys(), dict(e), e.has_key('q'), e.iteritems(), '%(zz)s' % e, e.values(), e.items()

# program: keys that are equal
d = {1: 'int', 'a': 'str'}
d[1.0] = 'float'; d[True] = 'bool'; d[1L] = 'long'; d[u'a'] = 'unicode'; d[1 + 0j] = 'complex'
print sorted(d.items())

# program: keys with __hash__ and __eq__ or __cmp__
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __cmp__(self, o): return cmp(self.n, o.n)
class N(object):
    def __eq__(self, o): return True
class O:
    def __eq__(self, o): return True
class P:
    def __cmp__(self, o): return 0
class Q(object):
    def __cmp__(self, o): return 0
class R(object):
    def __hash__(self): return 'x'
class S(object):
    __hash__ = None
class T(object):
    def __hash__(self): return 2 ** 70
d = {K(1): 'a', K(2): 'b'}
print d[K(1)], d[K(2)], K(1) in d, K(3) in d, hash(N()) != 0, len({N(): 1, N(): 2}) > 0, isinstance(hash(T()), int)
tell('hash(O())', '{O(): 1}', 'hash(P())', 'hash(Q()) != 0', 'hash(R())', 'hash(S())', '{S(): 1}')

# program: sets
s = set([1, 2, 3])
print s, set(), frozenset([1]), s | set([4]), s & set([1, 9]), s - set([1]), s ^ set([3, 4]), 1 in s, len(s), s == set([3, 2, 1L]), s < set([1, 2, 3, 4]), s >= set([1]), repr(set('a')), set([1]) == frozenset([1]), sorted(s), s.union([5]), s.intersection([1]), s.difference([1]), s.symmetric_difference([1]), s.issubset([1, 2, 3]), s.issuperset([1]), s.isdisjoint([9]), s.copy() == s, set([u'a']), {1}, str(set(['a'])), bool(set())
s.add(4); s.discard(1); s.remove(2); s.update([7], [8]); print s, set([5]).pop()

# program: errors of sets
s = set([1])
tell('s.remove(9)', 's.add([])', 's | [1]', 's + s', 'set(5)', 'set([[]])', 'set().pop()', 's < 5')

# program: errors of sets, continued
s = set([1])
tell('s < [1]', 'cmp(s, set([2]))', 'cmp(s, s)', 's[0]', 'frozenset([1]).add(2)', 'hash(s)', '[] in s', 's.union(5)')

# program: errors of sets, continued 2
s = set([1])
tell('set(1, 2)', 's == [1]', 's & None', 's - "a"', 's.remove([])', 'set([1]) in set([frozenset([1])])', 's.foo', 's > None')

# program: errors of sets, continued 3
s = set([1])
tell('cmp(s, 5)', 'set() < set([1])', 's.discard()', 'sorted([set([1]), set([1, 2])])', 's.update(5)', 's.pop(1)', 's -= [1]' if 0 else '1')

# program: subclasses of set
class S(set):
    pass
s = S([1])
print s, repr(s), s == set([1]), type(s | set([2])), type(s.copy()), isinstance(s, set), [s], type(s - set([1])), frozenset(s)

# program: the module sets
import warnings
warnings.simplefilter('ignore')
import sets
s = sets.Set([1, 2])
print s, repr(s), s | sets.Set([3]), 1 in s, len(s), sets.ImmutableSet([1]), s == sets.Set([2, 1]), sorted(s), s - sets.Set([1]), s.issubset(sets.Set([1, 2, 3]))
s.add(5); s.discard(1); print sorted(s), hash(sets.ImmutableSet([1])) == hash(sets.ImmutableSet([1]))
tell('hash(s)', 's | [1]', 's.remove(99)', 's < 5')

# program: frozenset
f = frozenset('ab')
print len(f), f | set('c') == frozenset('abc'), type(f | set('c')), type(set('c') | f), {f: 1}[frozenset('ba')], f.copy() is f, frozenset() == set(), repr(frozenset()), f >= frozenset('a'), frozenset(f) is f

# program: map with several sequences
print map(None, [1, 2], 'ab'), map(None, [1], 'ab'), map(lambda a, b: (a, b), [1, 2], [3]), map(None, [1, 2]), map(str, [1, 2L]), map(lambda x: x * 2, 'ab'), map(len, ('a', 'bc')), map(lambda *a: a, [1], [2], [3]), map(int, '12'), map(None, {'a': 1}), map(lambda x: x, ())
tell('map(len)', 'map(5, [1])', 'map(len, 5)', 'map()', 'map(lambda: 1, [1])')

# program: map with several sequences, continued
tell('map(None)', 'map(len, [5])', 'map(lambda a, b: 1, [1])', 'map(len, [1], 5)')

# program: map with several sequences, continued, in the words of 2.7
tell('map(None, 5)')

# program: filter keeps the type
print filter(None, [0, 1, '', 'a']), repr(filter(lambda c: c > 'a', 'abc')), filter(lambda x: x > 1, (1, 2, 3)), repr(filter(None, u'ab')), filter(lambda x: x % 2, xrange(5)), filter(None, {1: 2, 0: 3}), filter(bool, [[], [1]]), filter(None, ()), repr(filter(None, '')), filter(lambda p: p, set([1, 0]))
class L(list): pass
class T(tuple):
    def __getitem__(self, i): return i + 10
class S(str):
    def __getitem__(self, i): return 'x'
print type(filter(None, L([1]))), filter(None, T((1, 2))), type(filter(None, T())), filter(None, S('ab')), type(filter(None, S('')))
tell('filter(5, [1])', 'filter(len, 5)', 'filter(None)', 'filter()', 'filter(lambda: 1, [1])', 'filter(None, [1], 2)')

# program: zip
print zip([1, 2], 'ab'), zip([1], [2, 3]), zip(), zip('ab'), zip(*[(1, 2), (3, 4)]), zip(xrange(2), {5: 6}), zip([], [1]), zip('ab', u'cd', (1, 2))
tell('zip(5)', 'zip([1], 5)', 'zip(None)', 'zip([1], key=2)')

# program: reduce
print reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [2, 3], 10), reduce(max, [1]), reduce(lambda a, b: a + b, 'abc'), reduce(None, [5]), reduce(cmp, [], 'initial'), reduce(lambda a, b: b + a, u'abc'), reduce(lambda a, (b, c): a + b * c, [(1, 2), (3, 4)], 0)
tell('reduce(max, [])', 'reduce(max, 5)', 'reduce(max)', 'reduce(5, [1, 2])', 'reduce(lambda a: a, [1, 2])', 'reduce()', 'reduce(None, [1, 2])')

# program: any, all, enumerate, reversed, sorted, sum
print any([0, 1]), all([]), all([1, 0]), any([]), list(enumerate('ab')), list(enumerate('a', 5)), list(reversed([1, 2])), list(reversed(xrange(3))), list(reversed('ab')), sorted([2, 1]), sorted('ba', reverse=True), sorted({2: 1, 1: 2}), sum([[1], [2]], [3])
tell('any(5)', 'all()', 'enumerate()', 'reversed()', 'any(1, 2)', 'enumerate([], start=2).next()')

# program: any, all, enumerate, reversed, sorted, sum, in the words of 2.7
tell("list(enumerate('a', 'x'))")

# program: views of dictionaries: sets of keys
d = {'a': 1, 'b': 2}
k, v, i = d.viewkeys(), d.viewvalues(), d.viewitems()
print k & ['a', 'z'], k | ['z'] == set('abz'), sorted(k - ['a']), sorted(k ^ ['a', 'z']), 'a' in k, 1 in v, ('a', 1) in i, ('a', 2) in i, len(k), len(v), sorted(k), sorted(v), sorted(i), k == set('ab'), k == d.viewkeys(), i == d.viewitems(), v == d.viewvalues(), k < set('abc'), k <= set('ab'), k > set('a'), k != set('a'), i & [('a', 1)], k == ['a', 'b']
d['c'] = 3; print len(k), len(v), sorted(i)
tell('k + k', 'k[0]', 'k & 5', 'v & v', 'hash(k)', 'k.foo', 'k < 5 or 1', 'cmp(k, k)', 'type(k)', 'type(iter(k))', 'type(iter(i))', 'type(iter(v))', 'repr({1: 2}.viewitems())', 'k.isdisjoint', '5 & k', 'iter(k).next() in k', 'reversed(k)', 'len(iter(k))', '{[]: 1}.viewkeys()', 'k.__len__()', 'set(k) == k')

# program: dictionaries: every method
d = {1: 'a', 'x': 2}
print d.get(1), d.get(5), d.get(5, 6), d.has_key(1), d.setdefault(7), d.setdefault(1, 9), d.pop(7), d.pop(99, 'no'), sorted(d.items()), d.copy() == d, d.fromkeys([1, 2]), dict.fromkeys('ab', 0) == {'a': 0, 'b': 0}, len(d), sorted(d.keys()), sorted(map(str, d.values())), d.update({3: 4}), d.update([(5, 6)]), d.update(k=7), sorted(d.keys()), d.clear(), d, {1: 2}.popitem(), list({1: 2}.iteritems()), list({1: 2}.iterkeys()), list({1: 2}.itervalues()), dict([(1, 2)], a=3) == {1: 2, 'a': 3}, dict(zip('ab', [1, 2])) == {'a': 1, 'b': 2}, {1: 'int', 1.0: 'float', True: 'bool'}, {1: 2} < {1: 3}, {1: 2} < {1: 2, 3: 4}, cmp({}, {1: 1}), {1: 2} == {1L: 2.0}
tell('{}.foo', '{} + {}', '{} < 5', 'hash({})', '{}()', '{}.keys(1)', '{}.copy(1)', '{}.iteritems().next()', '{}.clear(1)', 'dict(a=1, **{"b": 2}) == {"a": 1, "b": 2}', 'dict([("a", 1)]).items()', '{}.get(1, 2, 3)', '{1: 2}.__contains__(1)', '{1: 2}.__getitem__(1)', '{1: 2}.__getitem__(2)', '{1: 2}.__cmp__({1: 3})', '{1: 2}.__repr__()', 'iter({}).next()', '{}.__missing__', 'dict.has_key({1: 2}, 1)', 'dict.keys({1: 2})', '{1: 2}.items is None')

# program: dictionaries: every method, continued
d = {1: 'a', 'x': 2}
tell('{}.foo', '{} + {}', '{} < 5', 'hash({})', '{}()', '{}.keys(1)', '{}.copy(1)', '{}.iteritems().next()', '{}.clear(1)', 'dict(a=1, **{"b": 2}) == {"a": 1, "b": 2}', 'dict([("a", 1)]).items()', '{}.get(1, 2, 3)', '{1: 2}.__contains__(1)', '{1: 2}.__getitem__(1)', '{1: 2}.__getitem__(2)', '{1: 2}.__cmp__({1: 3})', '{1: 2}.__repr__()', 'iter({}).next()', '{}.__missing__', 'dict.has_key({1: 2}, 1)', 'dict.keys({1: 2})', '{1: 2}.items is None')

# program: sorting with functions, keys and reverses
l = [3, 1, 2]
l.sort(lambda a, b: cmp(b, a)); print l,
l.sort(); print l,
l.sort(None); print l,
l.sort(cmp=None, key=lambda x: -x); print l,
l.sort(reverse=True); print l,
l.sort(lambda a, b: a - b, lambda x: -x, True); print l
print sorted('bca'), sorted('aBc', key=str.lower), sorted([1, 'a', None, 2.5, (), [], {}, 3L, u'b', 1 + 0 < 2]), sorted([(1, 'b'), (1, 'a')], lambda a, b: cmp(a[0], b[0])), sorted([3, 1], cmp=lambda a, b: b - a), sorted({'b': 1, 'a': 2}), sorted(xrange(3), reverse=1), sorted([[2], [1, 5], []]), sorted(['b', u'a', 'C'])
tell('[1, 2].sort(5)', '[1, 2].sort(key=5)', '[1, 2].sort(lambda a: 0)', '[1, 2].sort(lambda a, b: "x")', '[1, 2].sort(lambda a, b: None)', '[1, 2].sort(lambda a, b: 1.5)', '[1, 2].sort(lambda a, b: 1L)', '[2, 1].sort(foo=1)', '[1].sort(1, 2, 3, 4)', 'sorted()', 'sorted(5)', 'sorted([1, 1j])', 'sorted([1j])', '[1, 2].sort(cmp)', 'sorted([1, 2], None, None, "x")', 'sorted([2, 1], reverse="")', 'sorted([2, 1], reverse=None)', 'sorted([1], key=lambda: 0)')
class C:
    def __init__(self, n): self.n = n
    def __cmp__(self, o): return cmp(self.n, o.n)
    def __repr__(self): return 'C%d' % self.n
class L:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return 'L%d' % self.n
print sorted([C(2), C(1)]), max(C(1), C(3)), min([L(2), L(1)]), sorted([L(3), L(1), L(2)]), [C(1), C(2)].index(C(2)), C(1) in [C(1)], [C(1)].count(C(1)), [C(1)] == [C(1)], (C(1), 2) < (C(1), 3)
l = [3, 1, 2]
def spoil(x): l.append(x); return x
tell('l.sort(key=spoil)')

# program: sets: every operation
s = set([1, 2, 3]); t = frozenset([2, 3, 4])
print s & t, s | t, s - t, s ^ t, t - s, s <= t, s < set([1, 2, 3, 4]), s >= set(), s == set([3, 2, 1]), s != t, 1 in s, len(s), s.union([9]), s.intersection([1], [1, 2]), s.difference([1], [2]), s.symmetric_difference([1, 9]), s.issubset([1, 2, 3, 4]), s.issuperset([1]), s.isdisjoint([7]), s.copy(), type(s | t), type(t | s), s.pop() in [1, 2, 3], s.discard(99), s.add(7), s.update([8], [9]), sorted(s), s.remove(9), s.intersection_update([7, 8]), s.difference_update([7]), s.symmetric_difference_update([1, 8]), s, s.clear(), s, {1, 2} == set([1, 2]), {x for x in 'a'}, set('a') == frozenset('a'), hash(t) == hash(frozenset([4, 3, 2])), {frozenset([1]): 2}[frozenset([1])], frozenset([1]) in set([frozenset([1])]), set([1]) in set([frozenset([1])])
tell('set() + set()', 'set() | [1]', 'set() < 5', 'set() < [1]', 'hash(set())', '{set(): 1}', 'set([[]])', 'set(5)', 'set(1, 2)', 'set().pop()', 'set().remove(1)', 'set().remove([])', 'set().add([])', 'frozenset().add', '[] in set()', 'set([1]) in set()', 'cmp(set(), set([1]))', 'set() == 5', 'set().union(5)', 'set()[0]', 'set().foo', 'set([1]) & frozenset([1])', 'frozenset([1]) & set([1])', 'set([1]).__cmp__(5)', 'sorted([set([1]), set()])', 'set([1, 2]) > set([1])', 'set() - 5', 'set().difference()', 'set([3]).union()', 'set("ab") == set(["a", "b"])', 'set.fromkeys', 'repr(set([u"a"]))', 'str(frozenset())', 'set(a=1)', 'iter(set()).next()', 'set().update(5)', 'set().copy(1)', 'max(set([1]), set([1, 2]))', 'set([1]).remove(set([1]))', 'set([frozenset([1])]).remove(set([1]))')
x = set([1]); x |= set([2]); x &= set([2, 3]); x ^= set([5]); x -= set([2]); print x
def f(t):
    try: exec t
    except Exception, e: print t, e.__class__.__name__, e
f('x = set(); x |= [1]'); f('x = set(); x -= 5'); f('x = set(); x += set()'); f('x = frozenset([1]); x |= set([2]); print x')

# program: lists: every method and its errors
l = [1, 2]
print l.append(3), l.extend((4,)), l.insert(0, 0), l.insert(-1, 9), l.insert(99, 8), l, l.pop(), l.pop(0), l.remove(9), l.index(2), l.index(2, 1), l.index(3, -2, 99), l.count(1), l.reverse(), l, l * 2, 2 * l, l + [5], l[1:], l[::-1], l[-1], 1 in l, len(l), l == [4, 3, 2, 1], l < [5], l.__len__(), [1] < [1, 2], [] < [0], [[1]] > [[0, 5]], l.__getslice__(0, 2), l.__contains__(4)
tell('[].pop()', '[1].pop(5)', '[1].pop("a")', '[].remove(1)', '[].index(1)', '[1].index(1, 5)', '[].append()', '[].append(1, 2)', '[].extend(5)', '[].extend()', '[].insert(1)', '[].insert("a", 1)', '[1][5]', '[1]["a"]', '[1][1.5]', '[1][None]', '[1][::0]', '[1] + (1,)', '[1] + None', '[1] * "a"', '[1] * 1.5', '[1] - [1]', '[1].foo', '[1].sort(1)', 'list(5)', 'list(1, 2)', 'hash([])', '[].count()', '[1].reverse(1)', '[].index()', '[1][1:2:3:4]' if 0 else '1', '[1].__getitem__("a")', '[1].__getitem__(5)', '[1] < 5', '[1] == 5', 'list(a=1)', 'list("abc")', 'list({1: 2})', '[1, [2, [3]]][1][1][0]', '[1].__add__(5)', '[1].__mul__(2)', '[1].__iadd__("ab")', '[1].__imul__(2)', 'iter([]).next()', 'reversed([1, 2]).next()', 'list(reversed((1, 2)))', '[None] * 3', '[1].pop(2**70)', '[1][2**70]', '[1][2**70:]', '[1][-2**70:2**70]', '[0] * 2**62', '[1].insert(2**70, 5)', '[1].index("a")', 'list(xrange(3))', '[x for x in 5]', '[1].__setitem__(5, 1)', '[1].__delitem__(5)', '[].__reversed__().next()')
def f(t):
    l = [0, 1, 2, 3, 4]
    try:
        exec t
        print t, l
    except Exception, e: print t, e.__class__.__name__, e
for t in ('l[1:3] = "ab"', 'l[1:3] = []', 'l[::2] = [7, 8, 9]', 'l[::2] = [7]', 'l[5:] = [5]', 'l[1:3] = 5', 'l[::2] = 5', 'del l[1:3]', 'del l[::2]', 'del l[9]', 'l[9] = 1', 'l[-1] = 9', 'l[-9] = 1', 'l[1:1] = l', 'l[:] = l[::-1]', 'l[3:1] = [9]', 'l[::-1] = [1, 2]', 'l += "ab"', 'l += 5', 'l *= 2', 'l *= "a"', 'l[1] += 5', 'l[0:2] += [9]', 'del l[:]', 'l["a"] = 1', 'del l["a"]', 'l[None:2] = []', 'l["a":] = []', 'l[1.5:] = []', 'l[:1L] = []', 'for x in l: l.remove(x)', 'l[0], l[1] = l[1], l[0]', 'l = l and [l[0]] or 5', 'l = [y for y in l if y % 2]', 'l[1:2], x = [9, 9], 5', 'l.__setslice__(0, 2, [])', 'l.__delslice__(0, 2)', 'del l[-2:]', 'del l[5:9]', 'l.x = 1'):
    f(t)

# program: tuples, strings and xrange as sequences
t = (1, 2, 2)
print t.count(2), t.index(2), t + (3,), t * 2, t[1:], t[-1], 2 in t, len(t), t < (1, 3), hash(t) == hash((1, 2, 2)), t[::-1], (1,) + (), (), ((),), t == [1, 2, 2], cmp(t, (1,)), tuple('ab'), tuple([1]), tuple(), t.__getslice__(0, 1), t.__add__((9,)), t.__getnewargs__()
x = xrange(1, 10, 3)
print x, x[0], x[-1], len(x), list(x), list(reversed(x)), 4 in x, 5 in x, xrange(0), xrange(5, 1), list(xrange(5, 1, -2)), bool(xrange(0)), x == xrange(1, 10, 3), x is x, type(x), repr(xrange(3)), xrange(2, 3), x.__len__(), iter(x).next(), hash(x) == hash(x)
tell('xrange(1, 2, 0)', 'xrange(1.5)', 'xrange("a")', 'xrange(2**70)', 'x.foo', 'xrange(1, 2, 3, 4)', 'range()', 'range(1, 2, 0)', 'range(1.5)', 'range("a")', 'range(2**70, 2**70 + 2)', 'range(10**12)', '1', 'range(1, 2, 3, 4)', 'range(5L)', 'range(True)', 'range(-3)', 'range(3, 0, -1)', 'range(None)', 'range(stop=3)', 'xrange(stop=3)', 'x.index(4)', 'x.count(4)', 'cmp(xrange(1), xrange(1)) != 5', 'iter(x).__length_hint__()', 'xrange(3).start')

# program: tuples, strings and xrange as sequences, continued
t = (1, 2, 2)
x = xrange(1, 10, 3)
tell('xrange(1, 2, 0)', 'xrange(1.5)', 'xrange("a")', 'xrange(2**70)', 'x.foo', 'xrange(1, 2, 3, 4)', 'range()', 'range(1, 2, 0)', 'range(1.5)', 'range("a")', 'range(2**70, 2**70 + 2)', 'range(10**12)', '1', 'range(1, 2, 3, 4)', 'range(5L)', 'range(True)', 'range(-3)', 'range(3, 0, -1)', 'range(None)', 'range(stop=3)', 'xrange(stop=3)', 'x.index(4)', 'x.count(4)', 'cmp(xrange(1), xrange(1)) != 5', 'iter(x).__length_hint__()', 'xrange(3).start')

# program: built-ins of sequences
print any([0, 1]), all([]), sum([1, 2], 3), sum([[1], [2]], []), sum([1.5, 2]), min(3, 1), max('ab', 'b'), min([2, 1], key=lambda x: -x), max({'a': 1, 'b': 0}), zip('ab', [1, 2, 3]), zip(), zip([]), map(None, 'ab', [1]), map(lambda *a: a, [1], [2, 3]), map(str, [1, 2]), filter(None, [0, 1, '', 'a']), filter(lambda c: c > 'a', 'abc'), filter(lambda x: x, (0, 1)), reduce(lambda a, b: a * b, [1, 2, 3]), reduce(max, [], 5), list(enumerate('ab', 1)), list(reversed('ab')), range(2, 8, 3), len({1: 2}), sorted('ba'), cmp([1], [2]), cmp((), []), apply(max, (1, 2)), divmod(-7, 3), pow(2, 3, 5), round(2.5), round(-2.5), round(1.25, 1), abs(-3), hash(1) == hash(1.0), map(None, [1, 2]), map(max, [1, 5], [3, 2]), filter(str.isalpha, 'a1b2'), filter(None, ()), filter(None, ''), max(1, 2.0, 3L), min('b', u'a'), sum(xrange(4)), sum([0.1] * 3), max([1, 'a', None]), min([1, 'a', None])
tell('sum(["a"])', 'sum([1], "a")', 'sum(5)', 'sum([[1]])', 'sum()', 'min()', 'min([])', 'max(5)', 'max(1, key=len)', 'max([1], key=5)', 'max([1], foo=1)', 'zip(5)', 'map()', 'map(str)', 'map(None)', 'map(5, [1])', 'map(str, 5)', 'map(str, [1], [2])', 'filter(None)', 'filter(5, [1])')

# program: built-ins of sequences, continued
tell('filter(None, 5)', 'reduce(max, [])', 'reduce(max)', 'reduce(5, [1, 2])', 'reduce(max, 5)', 'any(5)', 'all()', 'enumerate()', 'enumerate(5)', 'enumerate([], "a")', 'reversed({})', 'reversed(5)', 'reversed(xrange(2)).next()', 'len(5)', 'len()', 'abs("a")', 'divmod(1)', 'divmod(1, "a")', 'divmod(1, 0)', 'pow(1)')

# program: built-ins of sequences, continued 2
tell('pow("a", 2)', 'pow(2, -1, 5)', 'pow(2, 3, 0)', 'pow(2.0, 3, 5)', 'round("a")', 'round(1, "a")', 'round()', 'cmp(1)', 'cmp(1j, 2)', 'hash([])', 'id()', 'chr(256)', 'chr(-1)', 'chr("a")', 'ord("ab")', 'ord(5)', 'ord("")', 'unichr(-1)', 'unichr(0x110000)', 'hex(1.5)')

# program: built-ins of sequences, continued 3
tell('oct("a")', 'bin(1.5)', 'int("a")', 'int([])', 'int("1", 1)', 'int("1", "a")', 'int(1, 2)', 'float("a")', 'float([])', 'long("a")', 'complex("a")', 'complex("1", 2)', 'complex([])', 'bool(1, 2)', 'str(1, 2)', 'unicode([], "a")', 'callable()', 'isinstance(1, 5)', 'isinstance(1)', 'issubclass(1, int)')

# program: built-ins of sequences, continued 4
tell('issubclass(int, 5)', 'getattr(1)', 'getattr(1, 5)', 'getattr(1, "foo")', 'setattr(1, "foo", 2)', 'hasattr(1, 5)', 'iter()', 'iter(5, 6)', 'iter(len)', 'next()', 'next(5)', 'next(iter([]))', 'next(iter([]), 5)', 'type()', 'type(1, 2)', 'type("a", 5, {})', 'type("a", (), 5)', 'type(5, (), {})', 'vars(5)', 'dir(1, 2)')

# program: built-ins of sequences, continued 5
tell('intern(5)', 'buffer()', 'buffer(5)', 'bytearray("a", 5)', 'bytearray([300])', 'bytearray(-1)', 'format()', 'format(1, 5)', 'reload()', '__import__()', 'raw_input(1, 2)', 'apply()', 'apply(5)', 'apply(max, 5)', 'apply(max, (), 5)', 'xrange()', 'print_()', '1', 'basestring()', 'memoryview()', 'memoryview(5)', 'memoryview(u"a")', 'file()', 'frozenset(1, 2)')

# program: built-ins of sequences, continued 6
tell('intern(5)', 'buffer()', 'buffer(5)', 'bytearray("a", 5)', 'bytearray([300])', 'bytearray(-1)', 'format()', 'format(1, 5)', 'reload()', '__import__()', 'raw_input(1, 2)', 'apply()', 'apply(5)', 'apply(max, 5)', 'apply(max, (), 5)', 'xrange()', 'print_()', '1', 'basestring()', 'memoryview()', 'memoryview(5)', 'memoryview(u"a")', 'file()', 'frozenset(1, 2)')

# program: collections: deque, defaultdict, OrderedDict, namedtuple, Counter
import collections
d = collections.deque([1, 2, 3], 3)
d.append(4); d.appendleft(0); d.rotate(1)
print d, d.maxlen, d.pop(), d.popleft(), d.extend('ab'), d.extendleft('c'), d, d.count('a'), len(d), d[0], d.reverse(), list(d), d.remove('a'), d.clear(), d, bool(d)
e = collections.defaultdict(list); e['a'].append(1); print e, e.default_factory, e.get('b'), dict(e), e.copy(), collections.defaultdict(None, {1: 2})
o = collections.OrderedDict([('b', 1), ('a', 2)]); o['c'] = 3; print o, o.keys(), o.popitem(), o.popitem(False), o == {'a': 2}, list(reversed(o)), o.items()
P = collections.namedtuple('P', 'x y'); p = P(1, y=2); print p, p.x, p[1], p._asdict(), p._replace(x=5), P._make([3, 4]), P._fields, p == (1, 2), P.__doc__
c = collections.Counter('abca'); print c['a'], c['z'], c.most_common(1), sorted(c.elements()), c + c == collections.Counter(a=4, b=2, c=2), sorted((c - collections.Counter('a')).items()), sorted(c.items())
tell('d.pop()', 'collections.deque(5)', 'collections.deque([], -1)', 'collections.deque([], "a")', 'collections.defaultdict(5)', 'collections.defaultdict(None)[1]', 'collections.namedtuple("P", "x x")', 'collections.namedtuple("1", "x")', 'collections.namedtuple("P", "class")', 'collections.namedtuple("P", "_x")', 'P(1)', 'P(1, 2, 3)', 'P(1, z=2)', 'p._replace(z=1)', 'P._make([1])', 'collections.OrderedDict(1, 2)', 'collections.OrderedDict().popitem()', 'collections.Counter(5)', 'collections.deque([1])[5]', 'collections.deque([1]).remove(9)', 'p.x.foo', 'hash(collections.deque())', 'collections.deque([1]) < collections.deque([2])')

# program: itertools: every function
from itertools import *
print list(islice(count(5), 3)), list(islice(cycle('ab'), 5)), list(repeat(1, 2)), list(chain('a', 'b')), list(izip('ab', [1, 2])), list(imap(None, 'ab', 'cd')), list(imap(pow, [2, 3], [3, 2])), list(ifilter(None, [0, 1])), list(ifilterfalse(None, [0, 1])), list(takewhile(lambda x: x < 2, [1, 2, 1])), list(dropwhile(lambda x: x < 2, [1, 2, 1])), [(k, list(g)) for k, g in groupby('aab')], list(product('ab', repeat=2)), list(permutations('abc', 2)), list(combinations('abc', 2)), list(combinations_with_replacement('ab', 2)), list(izip_longest('ab', 'c', fillvalue='-')), list(compress('abc', [1, 0, 1])), list(starmap(pow, [(2, 3)])), map(list, tee('ab')), list(chain.from_iterable(['ab', 'c'])), list(islice('abcdef', 1, None, 2)), count(3), repeat(5), repeat(5, 2), list(islice(count(1, 2), 3)), list(islice(count(1.5), 2))
tell('islice("a", -1)', 'islice("a", "b")', 'count("a")', 'cycle(5)', 'repeat()', 'izip(5)', 'imap()', 'imap(str)', 'combinations("a", -1)', 'groupby()', 'tee("a", -1)', 'product("a", repeat=-1)', 'chain(5).next()', 'starmap(pow, [1]).next()', 'izip_longest("a", foo=1)', 'takewhile(1, 2)', 'count().next()', 'izip().next()', 'type(count())', 'type(groupby([]))', 'islice()', 'islice("a", 1, 2, 0)')
