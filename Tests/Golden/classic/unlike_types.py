print None < 0, 0 < '', 1 < 'a', 'a' < (), [] < (), {} < [], 1L < '', 1 < 2.5
print (1, 'a') < (1, 2), [None] < [0], ('a',) > (1,), {'a': 1} < {'a': 2}, {} < {'a': 1}
print sorted([3, 'a', None, 2.5, (1,), [1]]), max(1, 'a'), min([None, 1])
print cmp(1, 'a'), cmp('a', 1), cmp(None, 1), cmp([1, 2], [1, 3])
values = ['b', 3, 'a', 1]
values.sort()
print values
values.sort(lambda x, y: cmp(str(x), str(y)))
print values
values.sort(reverse=True, key=str)
print values
print sorted([1, 3, 2], lambda x, y: y - x), sorted('bca', reverse=True)
print 1 < 2 < 3, 1 < 'a' < (), 1 < 2 == 2
try:
    1j < 2
except TypeError, e:
    print e
class N:
    def __init__(self, n): self.n = n
    def __cmp__(self, other): return cmp(self.n, other.n)
    def __repr__(self): return 'N(%d)' % self.n
print N(1) < N(2), N(1) == N(1), N(2) <= N(1), N(1) != N(2), max(N(1), N(3)), cmp(N(2), N(1))
print sorted([N(3), N(1)])
class Never(object):
    def __nonzero__(self): return False
print not Never(), bool(Never())
print 'a' == 1, None == 0, [] == (), u'a' == 'a', 1 == 1L == 1.0
