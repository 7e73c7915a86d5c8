class Case:
    pass
# A program of its time.
import sys, string, types, StringIO
def wrap(text, width=20):
    lines, line = [], ''
    for word in string.split(text):
        if len(line) + len(word) + 1 > width and line:
            lines.append(line)
            line = word
        else:
            line = line and line + ' ' + word or word
    if line: lines.append(line)
    return lines
print string.join(wrap("the quick brown fox jumps over the lazy dog"), '\n')
out = StringIO.StringIO()
print >>out, "captured", 5 / 2,
print >>out, "x"
print `out.getvalue()`
print type(wrap) is types.FunctionType, type([]) == types.ListType, type('') in types.StringTypes
stack = []
class Stack:
    def __init__(self, *items): self.items = list(items)
    def push(self, x): self.items.append(x)
    def pop(self):
        try: return self.items.pop()
        except IndexError: raise RuntimeError, 'empty'
    def __len__(self): return len(self.items)
    def __cmp__(self, other): return cmp(self.items, other.items)
    def __repr__(self): return 'Stack%s' % `tuple(self.items)`
    def __getattr__(self, name):
        if name == 'top': return self.items[-1]
        raise AttributeError, name
s = Stack(1, 2L, u'three')
print s, len(s), s.top, s == Stack(1, 2, 'three'), s < Stack(2), s and 'true'
try:
    Stack().pop()
except RuntimeError, why:
    print 'error:', why
print '%-10s|%5.1f|%s' % ('name', 3.14159, [1, 'a', None])
words = {}
for w in 'a b a c b a'.split():
    words[w] = words.get(w, 0) + 1
items = words.items()
items.sort(lambda a, b: cmp(b[1], a[1]) or cmp(a[0], b[0]))
print items
print map(lambda (k, v): k * v, items)
print reduce(lambda x, y: x * y, range(1, 25)), 1 << 62, 1 << 63
import re
print re.sub('(b+)', lambda m: '<%s>' % m.group(1), 'abba'), re.split(',', 'a,b')
import time, math
print hex(id(s))[:2], callable(wrap), isinstance(s, Stack), issubclass(Stack, Stack)
x = [3, 1, 2]; x.sort(); print x
print 'yes' if 'a' in 'abc' else 'no', 10 % 3, -10 % 3, 2 ** 10, 2 ** -1
print u'\u20ac'.encode('utf-8')
print sum([1.5, 2]), divmod(7, 2), abs(-3), pow(2, 10, 1000)
import copy
print copy.copy([1]), copy.deepcopy({'a': [1L]})
print "%s" % (1L,), "%d" % 3.7, "%i" % 2L, '%o' % 8, '%e' % 12345.678
print [i for i in xrange(10) if i % 2], dict([('a', 1)]), tuple('ab'), list('ab')
def gen(n):
    while n:
        yield n
        n -= 1
print list(gen(3)), sorted(gen(3)), enumerate(['a']).next()
print max([1, 2]), min('b', 'a'), any([0]), all([])
global_x = 1
def outer():
    global_x += 1

print __name__, __builtins__.__name__, type(__builtins__)
assert 1, 'no'
try: assert 0, 'message'
except AssertionError, e: print e
print not 1, ~5, +5, -5L
print "a" "b", 'a' * 3, 'abc'[::-1], 'abc'[1:], 'abc'[-1]
print str(None), repr(None), None
print sys.stdout.write('x\n')
print sorted(set('hello')), frozenset([1]) | set([2])
import operator
print operator.itemgetter(1)([1, 2]), operator.add(1, 2)
