log = []
class A:
    def __init__(self): self.n, self.items = 7, [9, 'x%s', 4.0]
    def me(self):
        log.append('me')
        return self
def at(i):
    log.append(i)
    return i
a = A()
a.me().n /= 2
a.me().n %= 2
a.me().items[at(0)] /= 2
a.me().items[at(1)] %= 'y'
a.items[2] /= 8
print a.n, a.items, log
class N(object):
    def __init__(self, v): self.v = v
    def __idiv__(self, o): return 'idiv', o
    def __imod__(self, o): return 'imod', o
n = N(1)
n /= 3
m = N(1)
m %= 4
print n, m
s = '%s-%s'
s %= (1, 2)
print s
x = [1, 2, 3]
print 1 < 2 in x, 1 < at(2) in x, 3 in x is True, 1 == 1.0 is not None, 5 > 3 in [3] != 4
print 1 < 2 < 3 in [3], not 1 < 5 in x
class S:
    def __init__(self): self.log = []
    def __getslice__(self, i, j): self.log.append(('get', i, j)); return [0]
    def __setslice__(self, i, j, v): self.log.append(('set', i, j, v))
    def __delslice__(self, i, j): self.log.append(('del', i, j))
    def __getitem__(self, i): self.log.append(('item', i)); return 0
    def __setitem__(self, i, v): self.log.append(('setitem', i, v))
    def __delitem__(self, i): self.log.append(('delitem', i))
    def __len__(self): return 10
s = S()
s[1:2]; s[:3]; s[-2:]; s[1:2:3]; s[...]; s[1, 2:3]
s[1:2] = 5
s[:] = 6
s[::2] = 7
del s[:4], s[1:2:1]
s[2:4] += [8]
for s[0:1] in 'a': pass
import sys
for e in s.log: print [i if i != sys.maxint else 'max' for i in e]
class T:
    def __getitem__(self, i): return i
    def __setitem__(self, i, v): print i.start, i.stop == sys.maxint, i.step, v
    def __delitem__(self, i): print i
t = T()
t[:] = 1
print t[:5], t[2:3:4]
del t[1:9]
