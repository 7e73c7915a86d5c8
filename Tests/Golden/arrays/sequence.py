# An array as a sequence: subscripts, slices, operators, comparisons, searching.
from array import array
import collections.abc

def raises(f, *arguments):
    try:
        f(*arguments)
    except Exception as e:
        print('   ', type(e).__name__, e)

a = array('i', range(10))
for start, stop, step in ((2, 5, 1), (None, None, -1), (8, 1, -3), (5, 2, 1), (-3, None, 2)):
    s = slice(start, stop, step)
    b, c, d = a[:], a[:], list(range(10))
    c[s] = array('i', [-1] * len(a[s]))
    d[s] = [-1] * len(d[s])
    del b[s]
    e = list(range(10))
    del e[s]
    print(a[s], b.tolist() == e, c.tolist() == d)
b = a[:3]
b[1:1] = b
b[0:2] = array('i')
print(b, b + a[:1], b * 2, 2 * b, b * -1)
b += b
b *= 2
print(b)
for f in (lambda: a[10], lambda: a['a'], lambda: a[1 << 70], lambda: a[::0], lambda: a + [1],
          lambda: a + array('h'), lambda: a * 'a', lambda: a * (1 << 62), lambda: a < [1],
          lambda: a.__setitem__(10, 1), lambda: a.__setitem__(slice(2), [1]),
          lambda: a.__setitem__(slice(0, 4, 2), array('i', [1])), lambda: a.__delitem__(10),
          lambda: a.__iadd__([1]), lambda: a.extend(array('h')), lambda: a.fromlist((1,)),
          lambda: a.pop(10), lambda: array('b').pop(), lambda: a.remove(77), lambda: a.index(77),
          lambda: a.index(3, 4), lambda: hash(a)):
    raises(f)
print(a.index(3, -8, 1 << 70), a.count(3), 3 in a, 'x' in a, a.pop(), a.pop(0))
a.insert(-100, 7)
a.insert(100, 8)
a.remove(4)
print(a)
print(array('b', [1, 2]) < array('d', [1, 2.5]), array('b', [1]) == array('Q', [1]),
      array('d', [float('nan')]) == array('d', [float('nan')]), array('B', [1]) <= array('B', [1, 0]))
it = iter(array('b', [1, 2, 3]))
print(next(it), it.__reduce__(), list(it), it.__reduce__(), next(it, 'end'))
print(isinstance(a, collections.abc.MutableSequence), array[int])
match a:
    case [7, *rest]:
        print(rest)
b = array('i', [1, 2])
raises(b.fromlist, [3, 4, 'a'])
print(b)
