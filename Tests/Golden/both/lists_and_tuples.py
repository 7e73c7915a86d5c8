# Lists change in place; tuples do not; slices of both.
from __future__ import print_function

a = list(range(10))
print(a[2:5], a[-3:], a[::-2], a[8:2:-3], a[20:], a[:-20])
a[2:5] = "xyz"
print(a)
a[::3] = [0] * 4
print(a)
del a[1:4], a[0]
print(a)
a[1:1] = [7, 8]
a.insert(0, "first")
a.insert(-1, "near")
a.append([1])
a.extend((2, 3))
print(a, len(a))
print(a.pop(), a.pop(0), a.index("near"), a.count(7))
a.remove("near")
a.reverse()
print(a)
try:
    a.remove("near")
except ValueError as e:
    print(type(e).__name__)
try:
    [][0]
except IndexError as e:
    print(e)
try:
    [1, 2, 3][::2] = [1]
except ValueError as e:
    print(e)

words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words), sorted(words, key=len), sorted(words, key=len, reverse=True))
words.sort(key=lambda w: (w[-1], w))
print(words)
pairs = [(1, "b"), (0, "b"), (1, "a"), (0, "a")]
print(sorted(pairs), min(pairs), max(pairs, key=lambda p: p[1]))

t = 1, 2, 3
print(t + (4,), t * 2, t[1:], (), (1,), t == (1, 2, 3), t < (1, 3), hash(t) == hash((1, 2, 3)))
try:
    t[0] = 1
except TypeError:
    print("fixed")
nested = [[0] * 2] * 2
nested[0][0] = 1
print(nested, [1, [2, [3]]] == [1, [2, [3]]], [1, 2] < [1, 2, 0], [2] > [1, 5])
r = [1]
r.append(r)
print(r, [None, True, 1.5, "s"])
print(2 in t, 9 not in t, sum([1, 2, 3], 10), all([1, 0]), any([0, ""]), list(reversed(t)))
print(list(enumerate("ab", 1)), [x for y in [[1, 2], [3]] for x in y if x != 2])
(p, q), [s, u] = (1, 2), "xy"
print(p, q, s, u)
a = b = []
a += [1]
print(b, a is b)
i, x = 0, [5, 6]
i, x[i] = 1, 7
print(i, x)
try:
    m, n = 1, 2, 3
except ValueError as e:
    print(type(e).__name__)
