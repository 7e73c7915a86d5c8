# program: division of whole numbers goes down
print 7 / 2, -7 / 2, 7 / -2, -7 / -2, 7 % 3, -7 % 3, 7 % -3, divmod(-7, 2), divmod(7, -2), 7 // 2, -7 // 2

# program: division by zero in all forms
tell('1 / 0', '1L / 0', '1 / 0L', '1 % 0', '1L % 0', '1 // 0', 'divmod(1, 0)', 'divmod(1L, 0)', '1.0 / 0', '1.0 // 0', '1.0 % 0',
     'divmod(1.0, 0)', '1j / 0', '0 ** -1', '0L ** -1', '0.0 ** -1', '1 / 0.0', '1j // 0', '0j ** -1')

# program: division of mixed numbers
print 7 / 2.0, 7.0 / 2, 7L / 2, 7 / 2L, 7.5 // 2, -7.5 // 2, 7.5 % -2, 1j / 2, 7 / 2 * 2.0

# program: augmented division
x = 7; x /= 2; print x,
x = 7.0; x /= 2; print x,
x = 7L; x /= 2; print repr(x),
x = -7; x //= 2; print x,
x = -7; x %= 4; print x,
l = [9]; l[0] /= 2; print l

# program: int becomes long at the end of 64 bits
import sys
print repr(sys.maxint + 1), repr(-sys.maxint - 2), repr(sys.maxint * 2), repr(2 ** 63), repr(2 ** 62), repr(-2 ** 63), repr(-(2 ** 63))
print repr(sys.maxint + 1 - 1), type(sys.maxint + 1 - 1), repr(1 << 63), repr(1 << 62), repr(~sys.maxint)

# program: an operation of long and int is long
print repr(1L + 1), repr(1 + 1L), repr(2L * 3), repr(2L ** 3), repr(7L % 4), repr(-1L), repr(~1L), repr(abs(-1L)), repr(1L << 2), repr(8L >> 1)
print repr(6L & 3), repr(6L | 1), repr(6L ^ 3), repr(+1L), repr(divmod(7L, 2)), repr(pow(2L, 3)), repr(pow(2L, 3, 5)), repr(7L // 2)

# program: int of what is too large is long
print repr(int(1e20)), repr(int('9' * 20)), repr(int(10L)), type(int(10L)), repr(int(2 ** 70)), repr(int(-9223372036854775808L))

# program: int from text
print int('12'), int(' 12 '), int('-12'), int('+5'), int('0x1f', 16), int('1f', 16), int('0x1f', 0), int('017', 0), int('0o17', 0), int('0b11', 0), int('z', 36)
print int('017'), int('\t7\n'), int(u'12'), int('0' * 30 + '5'), repr(int('777', 8))
tell("int('')", "int(' ')", "int('a')", "int('1.5')", "int('1L')", "int('1 2')", "int('0x1f')", "int('08', 0)", "int('9', 8)", "int('1', 1)",
     "int('1', 37)", "int('-')", "int('1_0')", "int(u'\\u20ac')", "int('\\x00')", "int('1\\x002')", "int('1' * 10 + 'x')")

# program: int of other things
class C:
    def __int__(self): return 7
class D(object):
    def __int__(self): return 'seven'
class E(object):
    def __trunc__(self): return 9
class F: pass
print int(C()), int(E()), int(3.99), int(-3.99), int(True)
tell('int(D())', 'int(F())', 'int(None)', 'int([])', 'int(1j)', 'int(1.5, 10)', 'int(10, 10)', 'int(1e400)', 'int(1e400 - 1e400)', 'int()', 'int(x=5)',
     "int('5', base=6)", "int(base=6)", "int('1', '2')", 'int(object())')

# program: long from text and from other things
print repr(long('12')), repr(long('12L')), repr(long('12l')), repr(long('0xFFL', 16)), repr(long(3.7)), repr(long()), repr(long(' 5 ')), repr(long('z', 36))
tell("long('')", "long('x')", "long('1LL')", "long('L')", "long(None)")

# program: long from text and from other things, continued
tell("long(1j)", "long('12', 2)", "long(1e400)", "long([])", "long('0x', 16)")

# program: the types of whole numbers
print type(1), type(1L), isinstance(1L, int), isinstance(1, long), isinstance(True, int), issubclass(bool, int), issubclass(long, int), int is long
print 1 == 1L, hash(1) == hash(1L), {1: 'a'}[1L], 1L in [1], type(1) == type(1L), 2 ** 70 == 2.0 ** 70

# program: hex and oct
print hex(255), hex(-255), hex(255L), oct(8), oct(-8), oct(8L), oct(0), oct(0L), hex(0), hex(0L), hex(2 ** 64), oct(2 ** 64), bin(5), bin(-5), bin(5L), bin(2 ** 64)
tell('hex(1.5)', 'oct(1.5)', 'bin(1.5)', "hex('a')", "oct('a')", "bin('a')", 'hex(None)')

# program: hex and oct by methods
class C:
    def __hex__(self): return 'my hex'
    def __oct__(self): return 'my oct'
    def __index__(self): return 5
print hex(C()), oct(C()), bin(C())
class D:
    def __hex__(self): return 5
tell('hex(D())', 'oct(D())')

# program: rounding goes away from zero
print round(0.5), round(1.5), round(2.5), round(-0.5), round(-2.5), round(2.675, 2), round(1234.5, -2), round(5), round(1e20), round(-0.4)
print round(1.5, 0), round(15, -1), round(25, -1), round(0.15, 1), round(2.5, ndigits=0), round(number=3.7)
tell("round('a')", 'round(None)', 'round(1, 2, 3)', 'round()', 'round(1j)', "round(1, 'a')")

# program: floor and ceil give floats
import math
print math.floor(2.7), math.ceil(2.1), math.floor(-2.7), type(math.floor(1)), math.trunc(2.7), math.fabs(-3), math.ceil(2 ** 53)

# program: functions of math and their errors
import math
tell('math.sqrt(-1)', 'math.log(0)', 'math.exp(1000)', 'math.pow(2, 1000000)', "math.sqrt('a')", 'math.fmod(1, 0)', 'math.acos(2)', 'math.factorial(-1)', 'math.factorial(1.5)',
     'repr(math.factorial(20))', 'repr(math.factorial(21))', 'math.log(8, 2)', 'math.log10(1000)', 'math.hypot(3, 4)', 'math.ldexp(1, 3)', 'math.frexp(8)', 'math.modf(2.5)',
     'math.log(2 ** 1000)', 'math.isnan(float("nan"))', 'math.copysign(1, -0.0)', 'math.fsum([.1] * 10)', 'math.degrees(math.pi)')

# program: repr and str of floats
for x in (0.1, 1.0, 1e15, 1e16, 1e17, 1e-4, 1e-5, 123456789.123456789, 1.0 / 3, 2.0 / 3, 1e300 * 1e10, -1e300 * 1e10, 0.1 + 0.2, 100.0, 5e-324, 1.7976931348623157e308, 1e11, 1e12, 123456789012.0):
    print repr(x), str(x), '%s' % x, `x`

# program: floats from text
print float('1.5'), float(' 1.5 '), float('1e5'), float('inf'), float('-Infinity'), float('nan'), float(u'2.5'), float('1.'), float('.5'), float(), float('1e400'), float('-0')
tell("float('')", "float('a')", "float('1.5.2')", "float('1 2')", "float('0x1p3')", "float(None)", "float([])")

# program: floats from text, continued
tell("float(1j)", "float('1_0')", "float(u'\\u20ac')", "float('1\\x00')", 'float(10 ** 400)', 'float(1, 2)')

# program: methods of floats
print (1.5).is_integer(), (2.0).is_integer(), (0.5).as_integer_ratio(), (1.5).hex(), float.fromhex('0x1.8p0'), (2.5).conjugate(), (1.5).real, (1.5).imag, 1.5.__trunc__()
tell("float.fromhex('zz')", 'float.__int__(2.5)', 'float.__long__(2.5)', '(1.5).__coerce__(2)', '(2).__coerce__(3)', '(2).__coerce__(2.5)')

# program: methods of floats, in the words of 2.7
tell('(1e400).as_integer_ratio()')

# program: methods of floats, continued
tell('2 .__divmod__(3)', '(7).__div__(2)', '(7).__rdiv__(2)', '(7.0).__div__(2)', '(7).__truediv__(2)', '(7).__floordiv__(2)')

# program: floor division and remainder of floats
print 7.0 // 2, -7.0 // 2, 7.0 % -2, -0.0 % 2, divmod(7.5, 2), divmod(-7.5, 2), 1e20 % 3, 5.0 // 0.3

# program: powers
print 2 ** 10, 2 ** -1, 2.0 ** 3, repr(2 ** 64), (-8) ** 2, repr((-2) ** 63), 0 ** 0, 0.0 ** 0, pow(2, 10, 1000), pow(3, 4, -5), pow(-2, 3, 5)
tell('(-8) ** (1.0 / 3)', 'pow(2, -1, 5)', 'pow(2, 2, 0)', 'pow(2.0, 2, 3)', 'pow(2, 2.0, 3)', "pow('a', 2)")

# program: powers, continued
tell("2 ** 'a'", 'pow(2)', '10.0 ** 400', '(-1) ** 0.5', '2 ** 2j')

# program: shifts
print 1 << 10, -1 >> 5, 1 >> 100, repr(1 << 100), -5 >> 1, 5L << 3, 0 << 1000
tell('1 << -1', '1 >> -1', '1.0 << 1', '1 << 1.0', "1 << 'a'", '1L << -1', '1 << 2 ** 70')

# program: shifts, in the words of 2.7
tell('1 >> 2 ** 70')

# program: bits
print 5 & 3, 5 | 3, 5 ^ 3, ~5, True & False, type(True & True), type(True & 1), -1 & 0xFF, (255).bit_length(), (2L ** 70).bit_length(), repr(-1 & 2 ** 70)
tell('1 & 1.0', "1 | 'a'", '~1.5', '1 ^ None', '[] & []')

# program: unsupported operands name their types
class Old: pass
class New(object): pass
o, n = Old(), New()
tell("1 + 'a'", "'a' + 1", '1 + None', 'None + 1', '[] + 1', '[] + ()', '1 - []', "'a' - 'b'", "'a' * 'b'", "'a' * 1.5", '[1] * []', '{} + {}', 'n + n', '1 + n', 'n - 1', '-n', '+n', '~n', "-'a'", 'o + o', 'o + 1', '1 + o',
     '1 / []', "'a' / 2", '{} % 2', '2 % {}', 'None ** 2', 'divmod([], 2)', '1L + []', '1.5 + []', '1j + []', 'True + []', 'len + 1', 'int + 1', 'Old + 1', 'n * n', 'o * 2', '2 * o', 'n / n', 'n // n', 'n % n', 'abs(n)')

# program: unsupported operands of augmented assignment
def f(text):
    d = {'x': 1, 'l': [1], 's': 'a', 'n': None, 't': (1,)}
    try:
        exec text in d
        print text, '->', d['x'], d['l'], d['s'], d['n'], d['t']
    except Exception, e: print text, '->', e.__class__.__name__ + ':', e
for text in ("x += 'a'", 'x += None', 'l += 1', "l += 'ab'", 'l *= 2', "l *= 'a'", 's += 1', "s += u'b'", 's *= 2', 'n += 1', 'x -= []', 'x /= "a"', 'x %= []', 'x **= 3', 'x <<= 2', 'x >>= "a"', 'x &= 1.5', 'x |= 2', 'x ^= 3', 't += [1]', 't += (2,)', 'x //= 2', 's %= 1', 's -= 1', 'l -= [1]'):
    f(text)

# program: coerce
print coerce(1, 2.5), coerce(1, 2L), coerce(1L, 2.5), coerce(1, 1j), coerce(True, 1), coerce(1, 2)
tell("coerce(1, 'a')", 'coerce(None, 1)', 'coerce(1)', 'coerce([], {})', "coerce('a', 'b')", 'coerce([], [])')

# program: __coerce__ of an instance
class C:
    def __init__(self, n): self.n = n
    def __coerce__(self, other):
        if isinstance(other, C): return self.n, other.n
        if isinstance(other, int): return self.n, other
        return None
a, b = C(7), C(2)
print a + b, a - 1, 1 - a, a / b, a * 3, divmod(a, 2), a ** 2, a % b
tell("a + 'x'", "'x' + a", 'a + 1.5')

# program: complex numbers
print 1 + 2j, (1 + 2j) * (3 - 1j), abs(3 + 4j), (1 + 2j).conjugate(), (1 + 2j).real, (1 + 2j).imag, complex(1, 2), complex('1+2j'), complex('j'), -1j, complex(0, -1), 1j ** 2, complex(), repr(complex(-0.0, -0.0))
print (1 + 2j) / (1 - 1j), (5 + 3j) // 2, (5 + 3j) % 2, divmod(5 + 3j, 2), 1j == 1j, 1 + 0j == 1, hash(1 + 0j) == hash(1), str(1e20 + 1e-7j), repr(.1 + .2j), bool(0j)
tell("complex('1 + 2j')", "complex('a')", "complex('')", 'complex(1, "2")', 'complex("1", 2)', '1j < 2', '1j < 1j')

# program: complex numbers, continued
tell('max(1j, 2)', 'cmp(1j, 1j)', 'cmp(1j, 2j)', 'sorted([1j, 2j])', 'int(1j)', 'complex(None)', 'complex([])')

# program: complex numbers, continued 2
tell('abs(1e308 + 1e308j)', '1j >= 1j', '1j == "a"', 'float(1j)', 'complex(1, [])')

# program: numbers and attributes
tell('(1).real', '(1).imag', '(1).numerator', '(1).denominator', '(1L).real', '(1L).numerator', '(1).foo')

# program: numbers and attributes, continued
tell('(1L).foo', '(1.5).foo', '(1j).foo', 'True.foo', '(1).conjugate()', '(1).__class__', '(1L).__class__')

# program: numbers and attributes, continued 2
tell('int.foo', 'long.foo', '(1).__hex__()', '(8).__oct__()', '(1L).__hex__()', '(5).__nonzero__()', '(5).__cmp__(3)')

# program: numbers and attributes, continued 3
tell('(5L).__cmp__(3)', '(5).__int__()', '(5).__long__()', '(5).__float__()', '(5).__index__()', '(5L).__index__()')

# program: setting an attribute of a number
def f(x):
    try: x.a = 1
    except Exception, e: print e.__class__.__name__ + ':', e
f(1); f(1L); f(1.5); f(None); f('a'); f(u'a'); f(()); f([]); f({}); f(len); f(int); f(object())

# program: truth of numbers
print bool(0), bool(0.0), bool(0L), bool(0j), bool(-1), bool('0'), bool(''), bool([0]), bool(()), not 0L, bool(None), bool()
print True + True, True * 5, -True, str(True), repr(False), int(True), True == 1, True is 1, [10, 20][True], '%d' % True, '%s' % True

# program: __nonzero__ and __len__
class A:
    def __nonzero__(self): return False
class B:
    def __len__(self): return 0
class C(object):
    def __nonzero__(self): return 5
class D(object):
    def __nonzero__(self): return 'x'
class E(object):
    def __len__(self): return -1
class F(object):
    def __nonzero__(self): return 0L
class G:
    def __nonzero__(self): return -1
class H:
    def __bool__(self): return False
tell('bool(A())', 'bool(B())', 'bool(C())', 'bool(E())')

# program: __nonzero__ and __len__, in the words of 2.7
class A:
    def __nonzero__(self): return False
class B:
    def __len__(self): return 0
class C(object):
    def __nonzero__(self): return 5
class D(object):
    def __nonzero__(self): return 'x'
class E(object):
    def __len__(self): return -1
class F(object):
    def __nonzero__(self): return 0L
class G:
    def __nonzero__(self): return -1
class H:
    def __bool__(self): return False
tell('bool(D())')

# program: __nonzero__ and __len__, continued
class A:
    def __nonzero__(self): return False
class B:
    def __len__(self): return 0
class C(object):
    def __nonzero__(self): return 5
class D(object):
    def __nonzero__(self): return 'x'
class E(object):
    def __len__(self): return -1
class F(object):
    def __nonzero__(self): return 0L
class G:
    def __nonzero__(self): return -1
class H:
    def __bool__(self): return False
tell('len(E())', 'not A()')

# program: __nonzero__ and __len__, continued, in the words of 2.7
class A:
    def __nonzero__(self): return False
class B:
    def __len__(self): return 0
class C(object):
    def __nonzero__(self): return 5
class D(object):
    def __nonzero__(self): return 'x'
class E(object):
    def __len__(self): return -1
class F(object):
    def __nonzero__(self): return 0L
class G:
    def __nonzero__(self): return -1
class H:
    def __bool__(self): return False
tell('bool(F())', 'bool(G())', 'bool(H())')

# program: comparing whole numbers with floats
print 1 == 1.0, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 2 ** 53 + 1 > 2.0 ** 53, 10 ** 400 > 1e308, -10 ** 400 < -1e308, cmp(1, 1.5), cmp(10 ** 400, float('inf')), 1 < float('nan'), cmp(2L, 2)

# program: subclasses of numbers
class I(int):
    def __repr__(self): return 'I(%d)' % self
class L(long): pass
class F(float): pass
print I(5), [I(5)], I(5) + 1, type(I(5) + 1), L(5), repr(L(5)), repr(L(5) + 1), type(L(5) + 1), F(1.5), repr(F(1.5)), type(F(1.5) + 1), I(5) == 5, isinstance(I(1), int), hash(I(7))

# program: sums
print sum([1, 2, 3]), sum([1, 2L]), repr(sum([1, 2L])), sum([0.1] * 3), sum([[1], [2]], []), sum(()), sum([1], 1.5), sum(xrange(10)), repr(sum([2 ** 62] * 2)), sum({1: 2, 3: 4})
tell("sum([], 'x')", "sum(['a', 'b'])", "sum(['a'], '')", "sum([u'a'], u'')", 'sum(5)', 'sum([[]])', 'sum()', 'sum([1], 2, 3)', 'sum([None])')

# program: max and min
print max(1, 2, 3), min([3, 1, 2]), max('abc'), max([1, 'a', None, []]), min('a', 1, ()), max([1, 1.0]), max((1, 2), (1, 3)), max({1: 2, 5: 0}), max('ab', 'b', key=len), min([1, -5], key=abs), max(1, 2L)
tell('max()', 'max([])', 'max(1)', 'max(1, key=2)', 'max(1, 2, foo=3)', 'min(())', 'max(None)', 'max([1, 2], default=3)')

# program: range
print range(5), range(2, 5), range(0, 10, 3), range(5, 0, -2), range(0), range(3L), range(2, 2), range(-2), range(True)
tell('range(1.5)', "range('a')", 'range(1, 2, 0)', 'range()', 'range(1, 2, 3, 4)', 'range(2 ** 70)')

# program: range, continued
tell('range(2 ** 70, 2 ** 70 + 2)', 'range(None)', 'range(stop=5)', 'type(range(1)[0])', 'range(0, 10, 2.5)', 'range(10 ** 12)')

# program: xrange
x = xrange(2, 10, 3)
print x, repr(xrange(5)), xrange(1, 5), xrange(0, 5, 1), xrange(0, 6, 2), len(x), x[0], x[-1], list(x), type(x), 5 in x, list(reversed(x)), [i for i in xrange(3)], xrange(0), xrange(5, 2)
tell('xrange(5)[5]', 'xrange(5)[-6]', 'xrange(5)[1:2]', 'xrange(1.5)', "xrange('a')", 'xrange(1, 2, 0)', 'xrange(2 ** 70)')

# program: xrange, continued
x = xrange(2, 10, 3)
tell('xrange(5) == xrange(5)', 'hash(xrange(3)) is None', 'xrange(5).start', 'xrange(5).index(2)', 'xrange(5).count(1)', 'xrange()', 'xrange(5) + [1]')

# program: xrange, continued 2
x = xrange(2, 10, 3)
tell('xrange(5) * 2', 'bool(xrange(0))', "xrange(3)['a']", 'repr(xrange(3)[2L])')

# program: xrange, continued 2, in the words of 2.7
x = xrange(2, 10, 3)
tell('dir(xrange(1))[-3:]')

# program: cmp
print cmp(1, 2), cmp(2, 1), cmp(1, 1), cmp('a', 'b'), cmp([1, 2], [1, 3]), cmp((1,), (1, 2)), cmp(None, 0), cmp({}, {1: 2}), cmp(1, 'a'), cmp(u'a', 'a'), cmp(1.5, 1), cmp('a', ()), cmp(True, 1)
tell('cmp(1)', 'cmp(1, 2, 3)', 'cmp()')

# program: divmod and abs of things
class C(object):
    def __divmod__(self, o): return 'dm'
    def __rdivmod__(self, o): return 'rdm'
    def __abs__(self): return 'abs'
print divmod(C(), 1), divmod(1, C()), abs(C()), abs(-5), abs(-5L), abs(-1.5), abs(3 + 4j), abs(True)
tell("abs('a')", 'abs(None)', 'abs([])', 'abs()', "divmod('a', 1)", 'divmod(1)', "divmod('%d', 1)")

# program: special methods of numbers on the right
class C(object):
    def __radd__(self, o): return ('radd', o)
    def __rsub__(self, o): return ('rsub', o)
    def __rdiv__(self, o): return ('rdiv', o)
    def __rtruediv__(self, o): return ('rtruediv', o)
    def __rmod__(self, o): return ('rmod', o)
    def __rpow__(self, o): return ('rpow', o)
    def __rlshift__(self, o): return ('rlshift', o)
    def __rfloordiv__(self, o): return ('rfloordiv', o)
c = C()
print 1 + c, 1 - c, 1 / c, 1 % c, 1 ** c, 1 << c, 1 // c, 'a' + c, [1] + c, 1.5 / c, None + c
tell('1 * c', 'c + 1', "'%s' % c == str(c)")

# program: in-place special methods
class C(object):
    def __iadd__(self, o): return ('iadd', o)
    def __idiv__(self, o): return ('idiv', o)
    def __itruediv__(self, o): return ('itruediv', o)
    def __imod__(self, o): return ('imod', o)
    def __isub__(self, o): return NotImplemented
    def __sub__(self, o): return ('sub', o)
x = C(); x += 1; print x,
x = C(); x /= 2; print x,
x = C(); x %= 3; print x,
x = C(); x -= 4; print x

# program: __index__
class I(object):
    def __index__(self): return 2
class J(object):
    def __index__(self): return 'x'
class K:
    def __index__(self): return 1
i = I()
print [1, 2, 3][i], 'abc'[i], [1, 2, 3, 4][:i], (1, 2, 3)[i], range(5)[i], [1, 2][K()], 'abc' * i
tell('[1][J()]', '[1][1.0]', "'abc'['a']", '(1,)[None]', "[1]['a']", '[1, 2]["a":]')

# program: __index__, in the words of 2.7
class I(object):
    def __index__(self): return 2
class J(object):
    def __index__(self): return 'x'
class K:
    def __index__(self): return 1
i = I()
tell("u'abc'['a']")

# program: __index__, continued
class I(object):
    def __index__(self): return 2
class J(object):
    def __index__(self): return 'x'
class K:
    def __index__(self): return 1
i = I()
tell('range(i)', "'abc'[1.5:]", '[1][2L ** 70]', '[1][2 ** 70:]', "'a' * 1.5", '[1] * J()')

# program: sizes beyond a word
tell("'a' * (2 ** 70)", '[1] * (2 ** 70)', "'a' * -1", '[1] * -5L', "'ab'[:2 ** 70]", "'ab'[-2 ** 70:]", '[1, 2].pop(2 ** 70)', "'a'.center(-1)", '(1,) * 0')

# program: hash values
print hash(5), hash(-1), hash(5L), hash(2.0), hash(True), hash(0.5) == hash(0.5), hash('a') == hash(u'a'), hash((1, 2)) == hash((1, 2)), hash(None) == hash(None)
tell('hash([])', 'hash({})', 'hash(set())', 'hash(([],))', 'hash(bytearray())')

# program: hash values, in the words of 2.7
tell('hash(slice(1))')

# program: hash values, continued
tell('{[]: 1}', '{{}: 1}', 'set([[]])', 'hash()', 'hash(frozenset([1])) == hash(frozenset([1]))')

# program: whole numbers of great size
n = 3 ** 200
print n, n % 10 ** 9, n // 3 ** 198, repr(n)[-1], len(str(n)), n & 0xFFFF, -n >> 300, hex(n)[-4:], divmod(n, 7), repr(int(str(n)) == n), n.bit_length(), long(str(n)) == n, pow(n, n, 97)

# program: format of numbers
tell("format(5, 'd')", "format(255, 'x')", "format(255, '#x')", "format(5, '05d')", "format(1.5, '.3f')", "format(1234567, ',')", "format(5L, 'd')")

# program: format of numbers, continued
tell("format(.25, '%')", "format(5, 'c')", "format(65, 'c')", "format(5, 'n')", "format(1e10, 'g')", "format(1.5, 'd')", "format(5, 's')")

# program: format of numbers, continued 2
tell("format('a', 'd')", "format(1.5, '')", "format(1e20, '')", "format(1j, '.2f')", "format(5, '+d')", "format(-5, '=5d')", "format(5, '*^7')")

# program: format of numbers, continued 3
tell("format(0.1, '.20f')", "format(3, '.2f')", "format(True, '')", "format(True, 'd')", "format(5, u'd')", "format(None, '5')", "format(5, '.2d')")

# program: format of numbers, continued 4
tell("format(5, 'y')", "format(1.0/3, '')", "format(12345.678, ',.2f')", "format(5, '_')")
