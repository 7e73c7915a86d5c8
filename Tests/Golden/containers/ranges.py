# Ranges of any ints behave as sequences.
def show(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__ + ':', e)
big = 2**62
for r in (range(5), range(2, 9, 3), range(9, 2, -3), range(0), range(5, 5), range(-3, 3), range(big - 2, big + 3), range(2**70, 2**70 + 5, 2),
          range(2**70, 2**70 - 5, -2), range(-2**64, 2**64, 2**63), range(0, -10, 3), range(True), range(10, 0, -1)):
    print(r, list(r), list(reversed(r)), len(r), r[:2], r[::-1], r[1:], r.start, r.stop, r.step, bool(r))
    for x in (0, 3, 5.0, True, 2**70, 2**70 + 2, 2**70 - 2, big, 'a', None, -2**64): print(end=' %d' % (x in r))
    print()
r = range(0, 2**100, 2**98)
print(r[1], r[-1], r[1:3], r.index(2**99), r.count(2**98), r.count(7), r.index(0.0), 2**98 in r)
print(range(0, 10, 3) == range(0, 12, 3), range(0) == range(5, 1), range(3) == [0, 1, 2], hash(range(0)) == hash(range(3, 1)), hash(range(0, 10, 3)) == hash(range(0, 12, 3)))
print(range(10)[2:8:2], range(10)[-3:], range(10)[::-2], range(10)[5:100], range(3).index(2), range(10).count(3.0))
show(range); show(range, 1, 2, 0); show(range, 1.0); show(range, 'a'); show(range, 1, 2, 3, 4); show(lambda: range(3)[3]); show(lambda: range(3)['a'])
show(lambda: len(range(2**70))); show(range(3).index, 5); show(range(3).index, 'a'); show(lambda: range(3) < range(4)); show(lambda: range(3)[2**70]); show(lambda: range(3) + range(3))
show(lambda: range(2**70)[2**69]); show(lambda: range(3)[::0]); show(lambda: next(iter(range(2**70, 2**71)))); show(lambda: range(3).__getitem__(-1))
it = iter(range(4)); next(it); print(it.__length_hint__(), list(it), it.__length_hint__()); print(iter(range(2**70)).__length_hint__() == 2**70)
class I:
    def __index__(self): return 4
print(range(I()), list(range(I())), I() in range(5))
