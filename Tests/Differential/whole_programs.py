# program: primes by a sieve
def primes(n):
    sieve = [True] * (n + 1)
    for i in xrange(2, int(n ** 0.5) + 1):
        if sieve[i]:
            sieve[i * i::i] = [False] * len(sieve[i * i::i])
    return [i for i in range(2, n + 1) if sieve[i]]
print primes(50), len(primes(1000))

# program: words of a text are counted
text = """the quick brown fox jumps over the lazy dog
the dog sleeps and the fox runs"""
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
items = counts.items()
items.sort(lambda a, b: cmp(b[1], a[1]) or cmp(a[0], b[0]))
for word, n in items[:4]: print '%-6s %2d %s' % (word, n, '*' * n)

# program: Fibonacci numbers become long
a, b = 0, 1
while a < 10 ** 20: a, b = b, a + b
print a, repr(a), type(a), repr(b % 1000)

# program: a stack of an old-style class
class Stack:
    def __init__(self): self.items = []
    def push(self, x): self.items.append(x)
    def pop(self):
        if not self.items: raise IndexError, 'stack is empty'
        return self.items.pop()
    def __len__(self): return len(self.items)
    def __nonzero__(self): return len(self.items) > 0
    def __repr__(self): return '<Stack %s>' % `self.items`
s = Stack(); s.push(1); s.push('two')
print s, len(s), s.pop(), s.pop(), s and 'full' or 'empty'
try: s.pop()
except IndexError, why: print 'failed:', why

# program: a calculator for postfix notation
def calculate(text):
    stack = []
    ops = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: a / b}
    for token in text.split():
        if ops.has_key(token):
            b = stack.pop(); a = stack.pop()
            stack.append(apply(ops[token], (a, b)))
        else: stack.append(int(token))
    return stack[0]
print calculate('3 4 + 2 *'), calculate('7 2 /'), calculate('-7 2 /')
try: calculate('1 0 /')
except ZeroDivisionError, e: print e

# program: a tree that is walked in order
class Node:
    def __init__(self, value): self.value, self.left, self.right = value, None, None
    def add(self, value):
        side = value < self.value and 'left' or 'right'
        child = getattr(self, side)
        if child is None: setattr(self, side, Node(value))
        else: child.add(value)
    def __iter__(self):
        if self.left:
            for x in self.left: yield x
        yield self.value
        if self.right:
            for x in self.right: yield x
root = Node(5)
for v in (3, 8, 1, 4, 9, 7): root.add(v)
print list(root), max(root), 8 in root, sum(root)

# program: Roman numerals
def roman(n):
    out = ''
    for value, letters in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), 'M CM D CD C XC L XL X IX V IV I'.split()):
        while n >= value:
            out += letters; n -= value
    return out
print [roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1998, 2024)]

# program: Caesar's cipher by translate
import string
def caesar(text, n):
    lower, upper = string.ascii_lowercase, string.ascii_uppercase
    table = string.maketrans(lower + upper, lower[n:] + lower[:n] + upper[n:] + upper[:n])
    return text.translate(table)
secret = caesar('Hello, World!', 3)
print secret, caesar(secret, 23), caesar('xyz', 1).translate(None, 'a')

# program: runs of characters
def encode(s):
    out, i = [], 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]: j += 1
        out.append((s[i], j - i)); i = j
    return out
def decode(pairs): return ''.join([c * n for c, n in pairs])
pairs = encode('aaabccd')
print pairs, decode(pairs), `encode('')`

# program: a class of rational numbers
def gcd(a, b):
    while b: a, b = b, a % b
    return a
class Rat:
    def __init__(self, n, d=1):
        g = gcd(n, d)
        self.n, self.d = n / g, d / g
    def __add__(self, other):
        if isinstance(other, (int, long)): other = Rat(other)
        return Rat(self.n * other.d + other.n * self.d, self.d * other.d)
    __radd__ = __add__
    def __mul__(self, other): return Rat(self.n * other.n, self.d * other.d)
    def __cmp__(self, other): return cmp(self.n * other.d, other.n * self.d)
    def __repr__(self): return 'Rat(%d, %d)' % (self.n, self.d)
    def __str__(self): return self.d == 1 and str(self.n) or '%d/%d' % (self.n, self.d)
    def __float__(self): return float(self.n) / self.d
a, b = Rat(1, 2), Rat(1, 3)
print a + b, a * b, 1 + a, `a + 1`, a > b, a == Rat(2, 4), float(b), sum([a, b, Rat(1, 6)]), sorted([a, b]), [str(x) for x in (a, Rat(4, 2))]

# program: a class of vectors with all operators
class V(object):
    def __init__(self, x, y): self.x, self.y = x, y
    def __add__(self, o): return V(self.x + o.x, self.y + o.y)
    def __sub__(self, o): return V(self.x - o.x, self.y - o.y)
    def __mul__(self, k): return V(self.x * k, self.y * k)
    __rmul__ = __mul__
    def __neg__(self): return V(-self.x, -self.y)
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y)
    def __ne__(self, o): return not self == o
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __getitem__(self, i): return (self.x, self.y)[i]
    def __len__(self): return 2
    def __hash__(self): return hash((self.x, self.y))
    def __repr__(self): return 'V(%r, %r)' % (self.x, self.y)
a, b = V(1, 2), V(3, 4)
print a + b, b - a, a * 2, 3 * a, -a, a == V(1, 2), a != b, abs(b), a[0], list(b), len(a), len(set([a, V(1, 2), b]))
x, y = b
print x, y, tuple(a)

# program: functions that remember
def memoize(f):
    cache = {}
    def inner(*args):
        if not cache.has_key(args): cache[args] = f(*args)
        return cache[args]
    inner.cache = cache
    inner.__name__ = f.__name__
    return inner
@memoize
def fib(n): return n < 2 and n or fib(n - 1) + fib(n - 2)
print fib(80), len(fib.cache), fib.func_name

# program: matrices as lists of lists
def mul(a, b): return [[sum([x * y for x, y in zip(row, col)]) for col in zip(*b)] for row in a]
m = [[1, 2], [3, 4]]
print mul(m, m), map(list, zip(*m)), reduce(mul, [m] * 3), [[int(i == j) for j in range(3)] for i in range(3)]

# program: a parser of expressions
import re
def tokens(text): return re.findall(r'\d+\.?\d*|[-+*/()]', text)
class Parser:
    def __init__(self, text): self.t = tokens(text); self.i = 0
    def peek(self): return self.i < len(self.t) and self.t[self.i] or None
    def next(self): t = self.peek(); self.i += 1; return t
    def expr(self):
        v = self.term()
        while self.peek() in ('+', '-'):
            if self.next() == '+': v = v + self.term()
            else: v = v - self.term()
        return v
    def term(self):
        v = self.factor()
        while self.peek() in ('*', '/'):
            if self.next() == '*': v = v * self.factor()
            else: v = v / self.factor()
        return v
    def factor(self):
        t = self.next()
        if t == '(':
            v = self.expr(); self.next(); return v
        if t == '-': return -self.factor()
        if t is None: raise SyntaxError, 'unexpected end'
        return '.' in t and float(t) or int(t)
for text in ('1 + 2 * 3', '(1 + 2) * 3', '7 / 2', '7.0 / 2', '-(2 - 5) * 4', '2 *'):
    try: print text, '=', Parser(text).expr()
    except SyntaxError, e: print text, '->', e

# program: a table is lined up
rows = [('name', 'qty', 'price'), ('apple', 3, 1.5), ('kiwi', 12, .25), ('melon', 1, 10L)]
widths = [max([len(str(row[i])) for row in rows]) for i in range(3)]
for row in rows:
    print ' | '.join([str(cell).ljust(w) for cell, w in zip(row, widths)]).rstrip()
print '-+-'.join(['-' * w for w in widths])
print 'total %.2f' % sum([q * p for n, q, p in rows[1:]])

# program: an event dispatcher with method names
class Handler:
    def dispatch(self, event, *args):
        method = getattr(self, 'on_' + event, None)
        if method is None: return self.default(event)
        return method(*args)
    def on_open(self, name): return 'opened ' + name
    def on_close(self): return 'closed'
    def default(self, event): return 'no handler for %r' % event
h = Handler()
print h.dispatch('open', 'f'), h.dispatch('close'), h.dispatch(u'other'), h.dispatch('x y')
try: h.dispatch('open')
except TypeError, e: print e

# program: permutations and subsets by recursion
def perms(s):
    if len(s) <= 1: return [s]
    return [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
def subsets(l):
    if not l: return [[]]
    rest = subsets(l[1:])
    return rest + [[l[0]] + r for r in rest]
print perms('abc'), subsets([1, 2, 3])

# program: sorting records by several keys
people = [('Ann', 30, 1.7), ('bob', 25, 1.8), ('Cid', 30, 1.6), ('dee', 25, 1.8)]
people.sort(key=lambda p: (p[1], -p[2], p[0].lower()))
print [p[0] for p in people]
people.sort(lambda a, b: cmp(b[1], a[1]) or cmp(a[0], b[0]))
print [p[0] for p in people]
decorated = [(len(p[0]), p[0]) for p in people]; decorated.sort(); decorated.reverse()
print [n for l, n in decorated]

# program: a dictionary is turned around
d = {'a': 1, 'b': 2, 'c': 1}
inverse = {}
for k, v in d.iteritems(): inverse.setdefault(v, []).append(k)
for v in inverse.values(): v.sort()
print inverse, dict([(v, k) for k, v in sorted(d.items())]), dict(map(None, 'xy', [1, 2]))

# program: generators are chained
def numbers(n):
    for i in xrange(n): yield i
def evens(it):
    for x in it:
        if x % 2 == 0: yield x
def squares(it): return (x * x for x in it)
print list(squares(evens(numbers(10)))), sum(squares(evens(numbers(100)))), squares([3]).next()

# program: bubble sort with a comparison function
def bubble(l, f=cmp):
    l = l[:]
    for i in range(len(l)):
        for j in range(len(l) - 1 - i):
            if f(l[j], l[j + 1]) > 0: l[j], l[j + 1] = l[j + 1], l[j]
    return l
print bubble([3, 1, 2]), bubble(['b', 'a', 1, None, 2.5]), bubble([1, 2, 3], lambda a, b: cmp(b, a))

# program: a queue of jobs with priorities
import heapq
jobs = []
for n, (p, name) in enumerate([(3, 'write'), (1, 'think'), (2, 'plan'), (1, 'drink')]):
    heapq.heappush(jobs, (p, n, name))
while jobs:
    p, n, name = heapq.heappop(jobs)
    print p, name,
print

# program: a linked list with an iterator of its own
class Cell:
    def __init__(self, head, tail=None): self.head, self.tail = head, tail
class Iter:
    def __init__(self, cell): self.cell = cell
    def __iter__(self): return self
    def next(self):
        if self.cell is None: raise StopIteration
        value, self.cell = self.cell.head, self.cell.tail
        return value
class List:
    def __init__(self, *items):
        self.first = None
        for x in items[::-1]: self.first = Cell(x, self.first)
    def __iter__(self): return Iter(self.first)
    def __getitem__(self, i):
        for n, x in enumerate(self):
            if n == i: return x
        raise IndexError, i
l = List(1, 'b', None)
print list(l), l[1], 'b' in l, [x for x in l], len(list(l))
try: l[5]
except IndexError, e: print 'no', e

# program: text is wrapped
def wrap(text, width):
    lines, line = [], ''
    for word in text.split():
        if line and len(line) + 1 + len(word) > width: lines.append(line); line = word
        else: line = line and line + ' ' + word or word
    return lines + [line]
for line in wrap('the quick brown fox jumps over the lazy dog', 12): print '|' + line.center(12) + '|'

# program: a file of settings is read
import StringIO
f = StringIO.StringIO('''# settings
name = Test
size=10

[section]
flag: yes
bad line
''')
settings, section, errors = {}, None, []
for number, line in enumerate(f):
    line = line.strip()
    if not line or line.startswith('#'): continue
    if line[0] == '[' and line[-1] == ']': section = line[1:-1]; continue
    for sep in '=:':
        if sep in line:
            k, v = [p.strip() for p in line.split(sep, 1)]
            settings[section, k] = v
            break
    else: errors.append('line %d: %r' % (number + 1, line))
print sorted(settings.items()), errors

# program: bits are counted and shown
def bits(n):
    out = ''
    while n: out = str(n & 1) + out; n >>= 1
    return out or '0'
print [bits(n) for n in (0, 1, 5, 255, 2 ** 40)], map(hex, [255, 2 ** 32, 2 ** 64]), map(oct, [8, 64L]), ['%08d' % int(bits(n)) for n in (3, 9)]

# program: dates are taken apart with regular expressions
import re
pattern = re.compile(r'(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)')
for text in ('on 2002-12-17 it was withdrawn', 'no date', '1998-02-26 and 2000-10-04'):
    print [m.groupdict() == {'year': m.group(1), 'month': m.group(2), 'day': m.group('day')} and m.groups() for m in pattern.finditer(text)]
print pattern.sub(lambda m: '/'.join(m.groups()[::-1]), 'from 1998-02-26 to 2002-12-17')

# program: a class that counts its instances
class Counted:
    count = 0
    def __init__(self): Counted.count += 1; self.number = self.count
    def how_many(cls): return cls.count
    how_many = classmethod(how_many)
a, b = Counted(), Counted()
print Counted.count, a.number, b.number, Counted.how_many(), a.how_many()
class Sub(Counted): pass
Sub(); print Counted.count, Sub.count

# program: singletons and the Borg
class Borg:
    _state = {}
    def __init__(self): self.__dict__ = self._state
a = Borg(); a.x = 1; b = Borg(); print b.x, a is b
class Single(object):
    _one = None
    def __new__(cls):
        if cls._one is None: cls._one = object.__new__(cls)
        return cls._one
print Single() is Single()

# program: attributes are looked up lazily
class Lazy:
    def __getattr__(self, name):
        if name[:2] == '__': raise AttributeError, name
        print 'computing', name
        value = name.upper()
        setattr(self, name, value)
        return value
l = Lazy(); print l.abc; print l.abc, sorted(l.__dict__)

# program: a proxy for another object
class Proxy:
    def __init__(self, target): self.__dict__['_target'] = target
    def __getattr__(self, name): return getattr(self._target, name)
    def __setattr__(self, name, value): setattr(self._target, name, value)
    def __repr__(self): return '<proxy for %r>' % self._target
class T:
    x = 1
    def m(self, y): return self.x + y
t = T(); p = Proxy(t); p.x = 5
print p.x, t.x, p.m(1), Proxy([1, 2]).index(2), `Proxy('a')`, len(Proxy([1, 2, 3]))

# program: exceptions with data, caught by their base
class AppError(Exception):
    def __init__(self, code, text): Exception.__init__(self, code, text); self.code = code
    def __str__(self): return 'error %d: %s' % self.args
class NotFound(AppError):
    def __init__(self, what): AppError.__init__(self, 404, what + ' not found')
for e in (NotFound('page'), AppError(500, 'broken')):
    try: raise e
    except NotFound, x: print 'missing;', x, x.code
    except AppError, x: print 'other;', x, x.args, `x`

# program: cleaning up in the right order
log = []
def work(fail):
    try:
        log.append('open')
        try:
            if fail: raise ValueError, 'bad'
            log.append('done')
            return 'result'
        finally: log.append('close')
    except ValueError, e: log.append(str(e)); return None
    else: log.append('never')
print work(0), work(1), log

# program: an interpreter of a little language
program = '''push 2
push 3
add
dup
mul
print
jump 100
'''
def run(text):
    stack, pc, lines = [], 0, text.strip().split('\n')
    while pc < len(lines):
        words = lines[pc].split(); pc += 1
        op, args = words[0], map(int, words[1:])
        if op == 'push': stack.extend(args)
        elif op == 'add': stack.append(stack.pop() + stack.pop())
        elif op == 'mul': stack.append(stack.pop() * stack.pop())
        elif op == 'dup': stack.append(stack[-1])
        elif op == 'print': print stack
        else: exec 'raise NameError, "unknown operation %s" % op'
try: run(program)
except NameError, e: print e

# program: exec makes functions
for name, op in (('add', '+'), ('sub', '-'), ('both', ',')):
    exec 'def %s(a, b): return a %s b' % (name, op)
print add(5, 3), sub(5, 3), both(5, 3)
space = {}
exec '''
import string
def shout(s): return string.upper(s) + '!'
''' in space
print space['shout']('hey'), eval('shout("x") * n', space, {'n': 2})

# program: numbers in several bases
def to_base(n, base):
    digits = '0123456789abcdefghijklmnopqrstuvwxyz'
    if n < 0: return '-' + to_base(-n, base)
    return (n >= base and to_base(n / base, base) or '') + digits[n % base]
for base in (2, 8, 16, 36):
    s = to_base(123456789, base)
    print base, s, int(s, base) == 123456789, to_base(-255, base)
print long('zz', 36), int('-0x1F', 16), int('0b101', 0), int('0o17', 0)

# program: the game of life
cells = set([(1, 0), (1, 1), (1, 2)])
def step(cells):
    near = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy: near[x + dx, y + dy] = near.get((x + dx, y + dy), 0) + 1
    return set([c for c, n in near.items() if n == 3 or n == 2 and c in cells])
for i in range(3):
    for y in range(3): print ''.join([(x, y) in cells and '#' or '.' for x in range(3)]),
    print
    cells = step(cells)

# program: the towers of Hanoi
def hanoi(n, a='A', b='B', c='C'):
    if n == 0: return []
    return hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)
print hanoi(3), len(hanoi(8))

# program: queens on a board
def queens(n, placed=()):
    if len(placed) == n: return [placed]
    return [s for col in range(n)
            if not [1 for row, c in enumerate(placed) if c == col or abs(c - col) == len(placed) - row]
            for s in queens(n, placed + (col,))]
print queens(4), len(queens(6)), queens(3)

# program: polynomials
class Poly:
    def __init__(self, *c): self.c = list(c)
    def __call__(self, x): return reduce(lambda a, b: a * x + b, self.c[::-1], 0)
    def __add__(self, o): return Poly(*map(lambda a, b: (a or 0) + (b or 0), self.c, o.c))
    def __mul__(self, o):
        r = [0] * (len(self.c) + len(o.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c): r[i + j] += a * b
        return Poly(*r)
    def __str__(self): return ' + '.join(['%sx^%d' % (c, i) for i, c in enumerate(self.c) if c])
p, q = Poly(1, 2), Poly(0, 1, 3)
print p + q, '|', p * q, '|', p(2), q(0.5), (p * q)(1L)

# program: strings are compared without case, and sorted as people would
words = ['banana', 'Apple', 'cherry', 'apple', 'item10', 'item9']
words.sort(); print words
words.sort(key=str.lower); print words
import re
words.sort(key=lambda w: [part.isdigit() and int(part) or part for part in re.split(r'(\d+)', w.lower())]); print words

# program: a histogram of numbers
data = [2, 3, 3, 5, 7, 3, 2, 8, 5]
counts = [0] * 10
for x in data: counts[x] += 1
for i, n in enumerate(counts):
    if n: print '%2d %s' % (i, '#' * n)
mean = sum(data) / len(data); exact = float(sum(data)) / len(data)
print mean, '%.3f' % exact, sorted(data)[len(data) / 2], max(counts), counts.index(max(counts))

# program: tuples are records
import operator
stock = [('bolt', 5, 0.1), ('nut', 50, 0.05), ('gear', 2, 12.0)]
print sorted(stock, key=operator.itemgetter(1)), max(stock, key=lambda r: r[1] * r[2])[0], [n for (n, q, p) in stock if q < 10], reduce(lambda t, (n, q, p): t + q * p, stock, 0.0)

# program: multiplication table
for i in range(1, 4):
    for j in range(1, 5): print '%3d' % (i * j),
    print
print

# program: leap years and weekdays
def leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
def weekday(y, m, d):
    if m < 3: y, m = y - 1, m + 12
    return (d + 13 * (m + 1) / 5 + y + y / 4 - y / 100 + y / 400) % 7
print filter(leap, range(1896, 1913)), [weekday(*d) for d in ((2002, 12, 17), (1998, 2, 26), (2000, 1, 1))]

# program: palindromes and anagrams
def clean(s): return filter(lambda c: c.isalpha(), s.lower())
def palindrome(s): s = clean(s); return s == s[::-1]
print [palindrome(s) for s in ('A man, a plan, a canal: Panama', 'nope', '')], clean('Ab1-c')
groups = {}
for w in 'listen silent enlist tab bat'.split(): groups.setdefault(''.join(sorted(w)), []).append(w)
print sorted(groups.values())

# program: a shopping list with class attributes as defaults
class Item:
    price, taxed = 1.0, True
    def __init__(self, **kw): self.__dict__.update(kw)
    def total(self): return self.price * (self.taxed and 1.2 or 1)
items = [Item(name='a'), Item(name='b', price=10), Item(name='c', price=5, taxed=False)]
print [(i.name, i.total()) for i in items], sum([i.total() for i in items]), sorted(items[1].__dict__)
Item.price = 2; print items[0].total()

# program: printing to several files
import sys
class Tee:
    def __init__(self, *files): self.files = files
    def write(self, s):
        for f in self.files: f.write(s)
class Log:
    def __init__(self): self.lines = []
    def write(self, s): self.lines.append(s)
log = Log()
print >>Tee(sys.stdout, log), 'both', 1,
print >>sys.stdout, '.'
print ''.join(log.lines).split(), len(log.lines)

# program: coroutines average what they are sent
def averager():
    total, n, average = 0.0, 0, None
    while True:
        x = yield average
        total += x; n += 1; average = total / n
a = averager(); a.next()
print a.send(10), a.send(20), a.send(3)
def consumer(out):
    try:
        while 1: out.append((yield))
    except GeneratorExit: out.append('closed')
out = []; c = consumer(out); c.next(); c.send(1); c.send(2); c.close(); print out

# program: arguments of a command line
import getopt
print getopt.getopt(['-a', '-b', 'val', '--long=5', 'rest', '-c'], 'ab:c', ['long='])
try: getopt.getopt(['-x'], 'a')
except getopt.error, e: print e, e.opt

# program: numbers from text, with errors told
def parse(text):
    for kind in (int, long, float, complex):
        try: return kind(text)
        except ValueError: pass
    raise ValueError, 'cannot parse %r' % text
for text in ('5', '9' * 20, '1e3', '2+3j', 'x'):
    try: v = parse(text); print repr(v), type(v).__name__
    except ValueError, e: print e

# program: lambda in a loop, and default arguments as cells
adders = [(lambda x, n=n: x + n) for n in range(3)]
print [f(10) for f in adders], (lambda *a, **k: (a, k))(1, b=2), (lambda: (yield))().next(), map(lambda (a, b): a * b, [(1, 2), (3, 4)])
compose = lambda f, g: lambda x: f(g(x))
print compose(str, abs)(-5), reduce(compose, [lambda x: x + 1, lambda x: x * 2])(5)

# program: a module made by hand
import sys, new
m = new.module('handmade'); m.value = 7
exec 'def f(): return value * 2' in m.__dict__
sys.modules['handmade'] = m
import handmade
from handmade import f
print handmade.f(), f is m.f, handmade, f.func_globals is m.__dict__
del sys.modules['handmade']
try: import handmade
except ImportError, e: print e

# program: mixed text is put together
parts = ['plain', u'unicode', 5, 2.5, None, 7L, ('t',), [u'l']]
print ' '.join([str(p) for p in parts]), `' '.join(map(unicode, parts))`
s = ''
for p in parts[:2]: s += p
print repr(s), repr('%s-%s' % ('a', 'b')), repr('%s-%s' % (u'a', 'b'))

# program: slices as assignments
l = range(10)
l[2:5] = ['x']; print l
l[len(l):] = [99]; print l
l[::3] = 'abc'; print l
del l[1:3]; l[:0] = [0, 0]; print l
l[1:1] = l[:2]; print l, l[::-2]

# program: how long things are, and what is empty
for x in ('', 'a', u'', [], [0], (), (0,), {}, {0: 0}, 0, 0.0, 0L, 0j, None, xrange(0), set(), False):
    print '%s%s' % (x and 'T' or 'F', hasattr(x, '__len__') and len(x) or '-'),
print

# program: the classic diamond with cooperating methods
class A(object):
    def __init__(self, **kw): self.order = ['A']; self.rest = kw
class B(A):
    def __init__(self, b=0, **kw): super(B, self).__init__(**kw); self.order.append('B'); self.b = b
class C(A):
    def __init__(self, c=0, **kw): super(C, self).__init__(**kw); self.order.append('C'); self.c = c
class D(B, C):
    def __init__(self, **kw): super(D, self).__init__(**kw); self.order.append('D')
d = D(b=1, c=2, e=3); print d.order, d.b, d.c, d.rest, [k.__name__ for k in D.mro()]

# program: a dictionary with attributes
class AttrDict(dict):
    def __getattr__(self, name):
        try: return self[name]
        except KeyError: raise AttributeError, name
    def __setattr__(self, name, value): self[name] = value
    def __delattr__(self, name): del self[name]
d = AttrDict(a=1); d.b = 2
print d.a, d['b'], sorted(d), d.has_key('b'), hasattr(d, 'zz'), d.get('a'), sorted(d.items())
del d.a; print d
try: d.gone
except AttributeError, e: print e

# program: caches that forget the oldest
class LRU:
    def __init__(self, size): self.size, self.data, self.order = size, {}, []
    def get(self, key, make):
        if key in self.data: self.order.remove(key)
        else:
            self.data[key] = make(key)
            if len(self.data) > self.size: del self.data[self.order.pop(0)]
        self.order.append(key)
        return self.data[key]
made = []
def make(k): made.append(k); return k * 2
c = LRU(2)
print [c.get(k, make) for k in (1, 2, 1, 3, 2, 1)], made, sorted(c.data)

# program: a bank of accounts with errors of its own
class BankError(StandardError): pass
class Overdrawn(BankError):
    def __init__(self, account, amount):
        BankError.__init__(self, account, amount)
        self.account, self.amount = account, amount
    def __str__(self): return '%s lacks %.2f' % (self.account.owner, self.amount)
class Account:
    count = 0
    def __init__(self, owner, balance=0):
        self.owner, self.balance = owner, balance
        Account.count += 1
    def draw(self, amount):
        if amount > self.balance: raise Overdrawn, (self, amount - self.balance)
        self.balance -= amount
    def __cmp__(self, other): return cmp(self.balance, other.balance)
    def __repr__(self): return 'Account(%(owner)r, %(balance)r)' % self.__dict__
a, b = Account('ann', 10), Account('bob', 5.5)
try: a.draw(12.5)
except BankError, e: print e, e.args[1], isinstance(e, StandardError), e.account is a
print sorted([a, b]), max(a, b), a > b, Account.count

# program: a lexer by a table of patterns
import re
TOKENS = [('NUMBER', r'\d+(\.\d*)?'), ('NAME', r'[A-Za-z_]\w*'), ('OP', r'[-+*/=()]'), ('SKIP', r'[ \t]+'), ('BAD', r'.')]
master = re.compile('|'.join(['(?P<%s>%s)' % pair for pair in TOKENS]))
for m in master.finditer('x1 = 3.5*(y+2) $'):
    if m.lastgroup != 'SKIP': print '%s:%s@%d' % (m.lastgroup, m.group(), m.start()),
print

# program: a report with columns
rows = [('apples', 3, 1.25), ('pears', 12, .5), (u'kiwis', 100, 0.333)]
print '%-10s|%5s|%8s' % ('item', 'n', 'price')
print '-' * 25
for name, n, price in rows: print '%-10.10s|%5d|%8.2f' % (name, n, price)
print '%-10s|%5d|%8.2f' % ('total', sum([r[1] for r in rows]), reduce(lambda s, r: s + r[1] * r[2], rows, 0))
print `rows[1]`, str(rows[1]), '%s' % (rows[1],), '%r' % [rows[1][2]]

# program: str and its like are passed around
from itertools import imap
import functools
print map(str, [0.1 + 0.2, 1/3., 10L, u'a', None]), [f(2.5) for f in (str, repr, int, long, unicode)], map(repr, [0.1, 10L]), sorted([10, 9, 2.5], key=str), ','.join(map(str, [1.1, 2L])), list(imap(str, [0.1 + 0.2])), functools.partial(str, 1/3.)(), apply(str, (1e16,)), reduce(lambda a, b: a + str(b), [1/3.], ''), filter(str, [1, '']), max([9, 10], key=str), {'f': str}['f'](1/3.), (lambda s: s(0.7 * 3))(str)
class S(str): pass
print S(1/3.), S(10L), repr(S([1L])), type(S(5))

# program: a subclass of dict that counts
class Counter(dict):
    def __missing__(self, key): return 0
    def add(self, keys):
        for k in keys: self[k] += 1
    def __repr__(self): return 'Counter(%s)' % dict.__repr__(self)
c = Counter(); c.add('abca')
print c['a'], c['z'], 'z' in c, sorted(c.items()), sorted(c.iteritems(), key=lambda kv: -kv[1])[0], c.has_key('b'), c.get('q'), len(c), sorted(c), sum(c.itervalues()), repr(Counter(x=1)), c.copy() == c, type(c.copy())

# program: an event loop of generators
def task(name, n):
    for i in range(n):
        got = yield '%s%d' % (name, i)
        if got: print 'got', got,
    print name, 'ends',
def run(tasks):
    queue = [(t, None) for t in tasks]
    while queue:
        t, value = queue.pop(0)
        try: out = t.send(value)
        except StopIteration: continue
        print out,
        queue.append((t, out.upper() if out[-1] == '1' else None))
run([task('a', 3), task('b', 2)]); print

# program: classes made at run time
def make(name, *fields):
    def __init__(self, *args):
        if len(args) != len(fields): raise TypeError, '%s takes %d, not %d' % (name, len(fields), len(args))
        for f, a in zip(fields, args): setattr(self, f, a)
    def __repr__(self): return '%s(%s)' % (name, ', '.join(['%s=%r' % (f, getattr(self, f)) for f in fields]))
    return type(name, (object,), {'__init__': __init__, '__repr__': __repr__, '__slots__': fields})
P = make('P', 'x', 'y')
print P(1, 'a'), P.__name__, P.__bases__, P.__module__
tell('P(1)', 'P(1, 2).z', 'P.x', 'P(1, 2).__dict__')
import new
C = new.classobj('C', (), {'f': lambda self: 'old'})
print C().f(), new.instance(C, {'a': 5}).a, new.function(make.func_code, {}).func_name, new.module('m').__name__, C.__name__

# program: a decorator that checks types
def accepts(*types):
    def wrap(f):
        def check(*args):
            for a, t in zip(args, types):
                if not isinstance(a, t): raise TypeError, '%r is no %s' % (a, t.__name__)
            return f(*args)
        check.func_name = f.func_name
        return check
    return wrap
@accepts(int, (str, unicode).__getitem__(0))
def repeat(n, s): return s * n
print repeat(2, 'ab'), repeat.__name__
tell('repeat("a", "b")', 'repeat(1, 5)', 'repeat(1L, "a")', 'repeat(True, "a")')

# program: the same value in many types
for v in 5, 5L, 5.0, 5 + 0j, True, '5', u'5':
    print repr(v), str(v), `v`, hash(v) == hash(5), v == 5, type(v).__name__, isinstance(v, (int, long)), '%s' % v, '%r' % v, bool(v)

# program: integers at their limits
import sys
m = sys.maxint
print m, -m - 1, m + 1, type(m + 1), m + 1 - 1 == m, type(m * 1), m * 2, -m - 2, ~m, m << 1, m >> 62, int(m + 1), int(-m - 1), hex(m), hex(m + 1), oct(-m - 2), divmod(m + 1, 3), abs(-m - 2), (m + 1) ** 2, float(m), m == m + 0.0, cmp(m, m + 1), m & (m + 1), [m + 1], -m - 1 == -(m + 1)
print int('9223372036854775807'), int('9223372036854775808'), long('5'), int(5L), type(int(2L ** 40)), 2 ** 62 * 2, 2 ** 63 - 1 == m, range(m - 1, m), xrange(m - 2, m - 1)[0]

# program: old-style exceptions in a hierarchy
class Base: pass
class Sub(Base):
    def __init__(self, code=0): self.code = code
    def __str__(self): return 'Sub %s' % self.code
import sys
for thrown, caught in ((Sub, Base), (Sub(3), Sub), (Base, Sub), (Base(), (Sub, Base))):
    try:
        try: raise thrown
        except caught, e: print e.__class__.__name__, isinstance(e, Base), sys.exc_info()[0] is e.__class__
    except Base: print 'escaped'
try: raise Sub, 7
except Base, e: print e, e.code
try: raise Sub, Sub(8)
except Sub, e: print e
try: raise Base, 5
except TypeError, e: print e

# program: finally, return and loops
def f(n):
    for i in range(3):
        try:
            if i == n: return 'returned %d' % i
            if n == 5 and i == 1: raise KeyError, i
        except KeyError, e:
            return 'caught %r' % e
        else: print 'else', i,
        finally: print 'finally', i,
    return 'end'
print f(0); print f(2); print f(5); print f(9)
def g():
    try: return 1
    finally: return 2
def h():
    while 1:
        try: raise ValueError
        finally: break
    return 'swallowed'
print g(), h()

# program: nested functions see what changes
def outer():
    x = [0]; y = 1
    def inner(z=y):
        x[0] += z
        return x[0], y
    y = 5
    return inner
i = outer(); print i(), i(10), i.func_defaults, i.func_closure[1].cell_contents
fs = [(lambda n: lambda: n)(n) for n in range(3)]
print [f() for f in fs], [f() for f in [lambda k=k: k for k in 'ab']]

# program: string building and slicing
s = 'hello'
print s[1:-1], s[::-1], s[:2] + s[2:], s * 2, s[-3:], s[10:], repr(s[5:]), s.find('l', 3), s[s.index('e'):], ''.join(reversed(s)), ''.join([c.upper() if i % 2 else c for i, c in enumerate(s)]), zip(s, s[1:]), s > 'help', s < u'z', min(s), max(s), sorted(s), list(s), tuple(s[:2]), s.count('l'), s.replace('l', 'L', 1), s.title().swapcase(), '-'.join(s), s.center(11, '*'), s.startswith(('x', 'he')), map(ord, s[:2]), s.encode('hex'), s.encode('rot13'), s.split('l'), s.rpartition('l'), 'el' in s, s.translate(None, 'l'), s == u'hello', hash(s) == hash(u'hello')

# program: __getslice__, __getitem__ and negative places
class L(list):
    def __getslice__(self, i, j): return 'slice', i, j
    def __getitem__(self, i): return 'item', i
    def __setslice__(self, i, j, v): print 'set', i, j, v
    def __delslice__(self, i, j): print 'del', i, j
l = L([1, 2, 3])
print l[1], l[-1], l[0:2], l[-2:], l[:], l[::2], l[1:2, 3], l[...]
l[0:1] = 'a'; l[-1:] = 'b'; del l[:-1]; del l[5:]
class T(tuple):
    def __getslice__(self, i, j): return 'T', i, j
print T((1, 2))[-1:], T((1, 2))[0]
class S(str):
    def __getitem__(self, i): return 'S%r' % (i,)
    def __getslice__(self, i, j): return 'S', i, j
print S('abc')[1], S('abc')[1:], S('abc')[-1:]

# program: properties, slots and attributes by hand
class A(object):
    __slots__ = ('a', '_b', '__c')
    def __init__(self): self.a = 1; self.__c = 3
    b = property(lambda self: self._b, lambda self, v: setattr(self, '_b', v * 2), None, 'doc of b')
    def c(self): return self.__c
x = A(); x.b = 5
print x.a, x.b, x.c(), A.b.__doc__, A.__slots__, hasattr(x, '_b'), x._A__c, sorted(n for n in dir(A) if n[:2] != '__')
tell('x.z', 'x.__dict__', 'A.a', 'type(A.a)', 'x.__c', 'A._b.__get__(x)', 'A().b', 'del_(x)')
def f(t):
    try: exec t in {'x': x, 'A': A}
    except Exception, e: print t, e.__class__.__name__, e
for t in ('x.z = 1', 'del x.b', 'del x.a; x.a', 'del x.a', 'A.q = 7; print x.q', 'x.q = 8', 'A.b = 9; print x.b', 'x.c = 1', 'x.__class__ = int', 'del A.q; x.q'): f(t)

# program: a metaclass that registers
class Registry(type):
    known = {}
    def __new__(meta, name, bases, dict):
        dict.setdefault('tag', name.lower())
        return type.__new__(meta, name, bases, dict)
    def __init__(cls, name, bases, dict):
        type.__init__(cls, name, bases, dict)
        Registry.known[cls.tag] = cls
    def __call__(cls, *args):
        obj = type.__call__(cls, *args)
        obj.made = True
        return obj
    def __len__(cls): return len(cls.tag)
    def __getattr__(cls, name): return 'class-' + name
class Base:
    __metaclass__ = Registry
class Derived(Base): tag = 'own'
print sorted(Registry.known), Derived().made, len(Base), Derived.nothing, type(Base), Base.__metaclass__ is Registry, isinstance(Derived, Registry), Base.__class__.__name__
tell('Derived().nothing', 'Base + 1')

# program: comparisons between things of different types
values = [None, 1, 'a', u'b', (), [], {}, 2.5, 3L, True, 1j]
print [(type(a).__name__, type(b).__name__) for a in values[:5] for b in values[:5] if a < b]
print sorted([[], (), {}, '', None, 0]), None < 0, 0 < '', [] < '', '' < (), {} < [], u'a' < (), None < None, cmp(None, 0), cmp('', ()), 1 < 'a' < [], max(None, 1, 'a'), min([], {}, 0), [1, 'a'] < [1, None], (1,) > [1], 1 == '1', u'1' == '1', 1.0 == 1L, None == 0, [] == (), {} == []
tell('1j < 1', '1 < 1j', 'sorted([1j, 1])', 'max(1j, 2)', '1j == 1', 'cmp(1j, 1j)', 'cmp(1j, 2j)', 'None < 1j or 1')

# program: the environment of a class body
x = 'global'
class A:
    y = x
    x = 'class'
    z = [x for i in 1, 2]
    def m(self): return x
    del i
    for n in range(3):
        exec 'def f%d(self): return %d' % (n, n)
    locals()['put'] = 'by hand'
    if x == 'class': w = 1
    else: w = 2
print A.y, A.x, A.z, A().m(), A().f2(), A.put, A.w, A.n, sorted(k for k in A.__dict__ if k[:2] != '__'), A.__module__, A.__doc__, A.__name__

# program: deleting and replacing built-ins
import __builtin__
keep = __builtin__.len
__builtin__.len = lambda x: 'replaced'
try: print len([]), map(len, ['a'])
finally: __builtin__.len = keep
print len([])
def f():
    len = 5
    return len
print f(), len('ab')
abs = 7; print abs; del abs; print abs(-2)
__builtin__.shared = 'seen everywhere'; print shared; del __builtin__.shared
tell('shared')
True_ = True; print True_ is True, __builtin__.True is True, __builtins__ is __builtin__ or isinstance(__builtins__, dict)

# program: encodings of text at work
text = u'na\xefve caf\xe9 \u20ac'
for name in 'utf-8', 'latin-1', 'ascii', 'utf-16-le', 'utf-16-be', 'cp1252', 'unicode_escape':
    try: print name, repr(text.encode(name))
    except UnicodeError, e: print name, e.__class__.__name__, e.start, e.end, e.reason, e.encoding, e.object is text
    print repr(text.encode(name, 'replace')), repr(text.encode(name, 'ignore'))[:20]
print repr('caf\xc3\xa9'.decode('utf-8')), repr('caf\xe9'.decode('latin-1')), repr('caf\xe9'.decode('utf-8', 'replace')), repr(unicode('caf\xc3\xa9', 'utf-8').encode('latin-1')), len(text), len(text.encode('utf-8')), text.upper().encode('utf-8'), repr(text.title()), text.split()[1] == u'caf\xe9', text.find(u'\u20ac'), repr(text[-1]), repr(text.replace(u'\xe9', 'e'))

# program: bits of a floating point number
import struct
for x in 0.0, -0.0, 1.0, 0.1, 1e308 * 10, 5e-324:
    bits = struct.unpack('>Q', struct.pack('>d', x))[0]
    print '%016x' % bits, repr(x), str(x), '%g' % x, x.hex(), struct.unpack('<f', struct.pack('<f', x if x < 1e30 else 0))[0]
nan = float('nan'); inf = float('inf')
print nan == nan, nan < inf, inf > 2 ** 1000, repr(nan), str(-inf), '%f' % inf, int(1e20), long(1e20), inf - inf, inf * 0, min(inf, 1), [nan] == [nan], cmp(1.0, inf)
tell('int(inf)', 'int(nan)', 'long(inf)', 'inf // 1', 'float("x")', '2.0 ** 10000', '1e308 * 10 == inf', 'round(inf)', '0.0 ** -1', '(-8) ** (1/3.)', '(-8.0) ** 0.5', 'divmod(inf, 1)', '1.0 % 0', 'float("1_0")', 'float(" 1.5 ")', 'float.fromhex("0x1p4")', '(0.5).as_integer_ratio()', '(1e10).is_integer()')

# program: numbers written in several ways
print 0x1F, 0X1f, 017, 0o17, 0b101, 1e3, 1E-2, .5, 5., 1j, 1.5J, 0xFFFFFFFFFFFFFFFF, 10L, 10l, 0777L, 0xAL, 1e400, -017, 08.5 if 0 else 8.5, 00, 0L, 1e0
tell('int("0x1f", 16)', 'int("0x1f", 0)', 'int("017", 0)', 'int("0o17", 0)', 'int("0b1", 0)', 'int("z", 36)', 'int(" 12 ")', 'int("1_000")', 'int("-0x5", 0)', 'int("12L")', 'long("12L")', 'long("0x10", 16)', 'int("")', 'int("0x", 16)', 'int("1", 37)', 'int("9" * 25)', 'int(u"12")', 'int("+5")', 'int("- 5")', 'int("5-")')

# program: numbers written in several ways, continued
tell('int(1.9)', 'int(-1.9)', 'int("1.9")', 'float("1e5")', 'float("nan") != 1', 'float("-inf")', 'complex("1+2j")', 'complex("j")', 'complex(" 1 ")', 'complex("1 + 2j")', 'eval("0x")')

# program: a queue and a stack by two lists
class Queue:
    def __init__(self, *items): self.inbox, self.outbox = list(items), []
    def put(self, item): self.inbox.append(item)
    def get(self):
        if not self.outbox:
            while self.inbox: self.outbox.append(self.inbox.pop())
        if not self.outbox: raise IndexError, 'empty queue'
        return self.outbox.pop()
    def __nonzero__(self): return bool(self.inbox or self.outbox)
    def __len__(self): return len(self.inbox) + len(self.outbox)
    def __iter__(self):
        while self: yield self.get()
q = Queue(1, 2); q.put(3)
print q.get(), len(q), list(q), bool(q), not q
tell('q.get()', 'q[0]', 'len(Queue(*"abc"))')

# program: commands and what they print
import os
p = os.popen("printf 'a\\303\\251\\n'; echo b")
print repr(p.readline()), p.readlines(), p.close(), type(p), p.closed
print [line for line in os.popen('echo x; echo y')], os.popen('exit 2').close(), repr(os.popen('true').read()), os.popen('echo q').name
tell('os.popen(5)', 'os.popen("x", 5)')

# program: the way of an exception that is raised again
import sys, traceback
def lines(): return [(n, f) for _, n, f, _ in traceback.extract_tb(sys.exc_info()[2])]
def fail(): raise KeyError, 'k'
def again():
    try: fail()
    except KeyError, e: raise e
def bare():
    try: fail()
    except KeyError: raise
def other():
    try: fail()
    except KeyError: raise ValueError, 'v', sys.exc_info()[2]
for f in again, bare, other:
    try: f()
    except Exception, e: print f.func_name, e.__class__.__name__, lines()
try: raise e
except ValueError: print lines()

# program: names that functions do not find
def f(): return nothing
class C:
    def m(self): return lambda: nothing
def g(): yield nothing
def h():
    global gone
    del gone
def i():
    def j(): return later
    j()
    later = 1
tell('f()', 'C().m()()', 'g().next()', 'h()', 'i()', 'nothing', '[nothing for x in [1]]', 'list(nothing for x in [1])')
try:
    class D: x = nothing
except NameError, e: print e

# program: text whose __str__ is unicode
class N(object):
    def __str__(self): return u'\xe9'
class O:
    def __str__(self): return u'\xe9'
    def __repr__(self): return u'a'
for n in N(), O():
    print repr('%s' % n), repr(unicode(n)), repr(u'%s' % n), repr('%s %s' % (1, n))
tell('str(N())', 'str(O())', 'repr(O())', '"%r" % O()', '[O()]', '"".join([str(O())])')

# program: proxies that know no special names
class P:
    def __init__(self, target): self.__dict__['target'] = target
    def __getattr__(self, name): return getattr(self.target, name)
    def __setattr__(self, name, value): setattr(self.target, name, value)
class T:
    x = 1
p = P(T()); p.y = 2
print p.x, p.target.y, {p: 1}[p], p == p, p != P(T()), p in [p], [p].index(p), hash(p) == hash(p)
print len(P('abc')), P([1, 2])[1], list(P('ab')), 'a' in P('abc'), P(5) + 1, P('a').upper(), P({}).keys(), bool(P('')), P([3]) == [3]
tell('p.z', 'P(5).real', 'P(None)()', 'P(len)("ab")')
