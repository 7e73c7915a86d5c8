d = {'a': 1}
print d.keys(), d.values(), d.items(), d.has_key('a'), d.has_key('b')
print list(d.iterkeys()), list(d.itervalues()), list(d.iteritems())
d['b'] = 2
k = d.keys()
k.sort()
print k
for key in d.keys():
    del d[key]
print d
class D(dict):
    def keys(self): return 'mine'
print D().keys(), D(a=1).items()
print map(None, [1, 2], 'a'), map(len, ['a', 'bc']), map(lambda x, y: (x, y), [1, 2], [3])
print filter(None, [0, 1, '']), filter(lambda c: c > 'a', 'abc'), filter(None, (0, 1)), zip('ab', [1, 2])
i = iter([1, 2])
print i.next(), i.next()
class I:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def next(self):
        self.n += 1
        if self.n > 2: raise StopIteration
        return self.n
print list(I()), I().next()
def g():
    yield 1
print g().next(), getattr({}, 'has_key')(1), hasattr({}, 'iteritems'), hasattr([], 'keys')
print set([1]), frozenset([2]), `set()`, {1, 2} == set([1, 2]), {x: 1 for x in 'a'}
