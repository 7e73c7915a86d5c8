# enumerate, zip, map, filter, reversed, iter: their results, laziness and errors.
def show(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__ + ':', e)
print(list(enumerate('ab')), list(enumerate('ab', 5)), list(enumerate('ab', start=2**62 - 1)), list(enumerate(iterable=[1])), list(enumerate('a', -1)))
print(list(zip()), list(zip('ab')), list(zip('abc', [1, 2])), list(zip('ab', [1, 2], (3, 4))), list(zip('ab', 'cd', strict=True)))
print(list(map(str, [1, 2])), list(map(pow, [2, 3], [3, 2, 1])), list(map(lambda *a: a, 'ab', 'cd', 'ef')), list(filter(None, [0, 1, '', 'a'])), list(filter(str.isupper, 'aBcD')), list(filter(bool, [0, 2])))
print(list(reversed([1, 2])), list(reversed((1, 2))), list(reversed('ab')), list(reversed(range(3))), list(reversed({1: 2, 3: 4})), list(reversed({1: 2}.items())), list(reversed(b'ab')))
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(Seq()), list(reversed(Seq())), 20 in Seq(), 5 in Seq(), list(zip(Seq(), Seq())), [*Seq()], reversed(Seq()).__length_hint__(), iter(Seq()).__length_hint__())
n = iter(range(10))
print(list(iter(lambda: next(n), 5)), list(n), list(iter(lambda: next(iter([])), 0)))
show(lambda: list(zip([1], [1, 2], strict=True))); show(lambda: list(zip([1, 2], [1], strict=True))); show(lambda: list(zip([1, 2], [1, 3], [1], strict=True))); show(lambda: list(zip([], [], [1], strict=True)))
show(zip, 1); show(zip, [], 2); show(enumerate); show(enumerate, 5); show(enumerate, [], 'a'); show(map, int); show(map); show(map, int, 5); show(filter, None); show(filter, None, 5)
show(reversed, 5); show(reversed, {1}); show(reversed, iter([])); show(iter, 5); show(iter, 5, 6); show(next, 5); show(next, iter([])); show(next, [])
show(lambda: list(map(lambda x: 1 // x, [1, 0]))); show(lambda: next(map(int, ['x'])))
class Bad:
    def __iter__(self): return 5
class Odd:
    __iter__ = None
    def __getitem__(self, i): return i
show(iter, Bad()); show(list, Bad()); show(iter, Odd()); show(lambda: 1 in Odd())
def stop(x):
    if x > 1: raise StopIteration
    return x
print(list(map(stop, [0, 1, 2, 3])), list(filter(stop, [1, 0, 2, 3])), [x for x in map(stop, [1, 2, 1])])
z = zip([1, 2, 3], 'ab'); print(next(z), iter(z) is z, list(z), list(z))
e = enumerate([1]); print(iter(e) is e, e.__next__(), next(e, 'end'))
class E(enumerate):
    pass
class M(map):
    def __next__(self): return super().__next__() + 1
print(list(E('ab')), list(M(int, '12')), type(E([])).__name__, next(M(int, '7')))
for it in (iter([1, 2]), iter((1, 2)), iter('aé'), iter(b'ab'), iter(bytearray(b'ab')), iter({1: 2}), iter({1}), iter({1: 2}.values()), reversed([1, 2]), reversed({1: 2}), iter(range(3))):
    h = it.__length_hint__(); next(it); print(type(it).__name__.replace('_ascii', ''), h, it.__length_hint__(), iter(it) is it, list(it), next(it, None), it.__length_hint__())
show(type(iter([]))); show(type(iter({})))
