# What can be iterated, by __iter__ or by __getitem__, and itertools.
from __future__ import print_function
import itertools
import operator

class Down(object):
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n
    next = __next__

print(list(Down(3)), max(Down(5)), sorted(Down(3)), tuple(Down(2)), 1 in Down(3), sorted(zip(Down(2), "ab")))
a, b, c = Down(3)
print(a, b, c, sum(Down(4)), ["%d" % n for n in Down(2)])

class Old(object):
    def __getitem__(self, i):
        if i == 3:
            raise IndexError
        return i * 10
print(list(Old()), 20 in Old(), [x for x in Old()])
it = iter([1, 2])
print(next(it), next(it), next(it, "end"))
values = iter([1, 2, 0, 3])
print(list(iter(lambda: next(values), 0)), list(values))
for bad in (3, None, len):
    try:
        iter(bad)
    except TypeError as e:
        print(type(e).__name__)

print(list(itertools.islice(itertools.count(5), 3)), list(itertools.islice("abcdef", 1, None, 2)))
print(list(itertools.chain("ab", [1])), list(itertools.repeat(7, 2)), list(itertools.chain.from_iterable(["a", "bc"])))
print(list(itertools.takewhile(lambda x: x < 3, range(9))), list(itertools.dropwhile(lambda x: x < 3, range(5))))
print([(k, list(g)) for k, g in itertools.groupby("aabbbc")])
print(list(itertools.permutations([1, 2, 3], 2)), list(itertools.combinations("abc", 2)))
print(list(itertools.product("ab", [0, 1])), list(itertools.starmap(pow, [(2, 3), (3, 2)])))
x, y = itertools.tee([1, 2, 3])
print(next(x), list(y), list(x), list(itertools.compress("abc", [1, 0, 1])))
print(list(itertools.islice(itertools.cycle("ab"), 5)), sorted([(2, "a"), (1, "b")], key=operator.itemgetter(1)))
print(operator.add(1, 2), operator.mul(3, 4), operator.attrgetter("real")(5), operator.itemgetter(0, 2)("abc"))
print(list(range(0, 10, 3)), list(range(3, 0, -1)), list(range(0)), len(range(10)), 4 in range(5))
