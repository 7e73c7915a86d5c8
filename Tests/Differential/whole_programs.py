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
