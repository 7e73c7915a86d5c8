# program: a str is bytes
s = '\xc3\xa9'
print len(s), repr(s), s[0] == '\xc3', ord(s[1]), [c for c in s], s.upper() == s, s.isalpha(), repr(s * 2)

# program: repr of str chooses the quote
print repr("it's"), repr('say "x"'), repr('''both ' and "'''), repr('\\'), repr('\n\t\r\0\x7f\x80\xff'), `''`

# program: methods that change the case
print 'hello World'.upper(), 'Hello'.lower(), 'hello world'.title(), 'hELLO wORLD'.capitalize(), 'Hello'.swapcase(), repr('\xe9A'.lower()), "they're bill's".title(), '1a b2c'.title()

# program: tests of the characters
for s in ('abc', 'ABC', 'aB1', '123', ' \t', '', 'Abc Def', '\xe9', 'a b', 'A1'):
    print repr(s), s.isalpha(), s.isalnum(), s.isdigit(), s.isspace(), s.islower(), s.isupper(), s.istitle()

# program: methods that only unicode or Python 3 has
tell("'1'.isdecimal()", "'1'.isnumeric()", "'a'.isidentifier()", "'a'.casefold()", "'a'.format_map({})", "'a'.isprintable()")

# program: methods that only unicode or Python 3 has, continued
tell("'a'.removeprefix('a')", "'a'.isascii()", "'a'.maketrans('a', 'b')", "'a'.hex()", "''.foo")

# program: find, index, count
s = 'abracadabra'
print s.find('a'), s.find('a', 1), s.find('z'), s.rfind('a'), s.rfind('a', 0, 5), s.index('br'), s.rindex('br'), s.count('a'), s.count('a', 1, 5), s.count(''), ''.count(''), s.find('', 20), s.find(''), s.find('a', -3), s.find('a', None, None), s.count('aa'), 'aaa'.count('aa'), s.find(u'c')
tell("'a'.index('z')", "'a'.rindex('z')", "'a'.find(1)", "'a'.find()", "'a'.count(None)", "'a'.find('a', 'b')")

# program: find, index, count, continued
s = 'abracadabra'
tell("'a'.index(5)", "'a'.find('a', 1.5)", "'a'.find('a', 1, 2, 3)", "u'a'.index(u'z')", "'abc'.find(chr(98), 0L)")

# program: in asks for a part
print 'b' in 'abc', '' in 'abc', 'ac' in 'abc', u'b' in 'abc', 'b' in u'abc', 'b' not in 'abc'
tell("1 in 'abc'", "None in 'abc'", "1 in u'abc'", "'\\xe9' in u'abc'", "u'\\xe9' in 'abc'", "[] in ''")

# program: in asks for a part, in the words of 2.7
tell("u'a' in '\\xe9a'")

# program: startswith and endswith
print 'abc'.startswith('ab'), 'abc'.startswith(('x', 'a')), 'abc'.startswith('b', 1), 'abc'.endswith('c'), 'abc'.endswith(('x', 'bc')), 'abc'.endswith('b', 0, 2), 'abc'.startswith(''), 'abc'.startswith(u'a'), 'abc'.startswith(()), 'abc'.startswith('', 5)
tell("'abc'.startswith(1)", "'abc'.startswith(['a'])", "'abc'.endswith((1,))", "'abc'.startswith()", "'abc'.startswith('a', 'b')", "u'abc'.startswith(1)", "u'abc'.endswith(('c', 1))", "'abc'.endswith(None)")

# program: split
print ' a b  c '.split(), 'a,b,,c'.split(','), 'a,b,c'.split(',', 1), ' a b c '.split(None, 1), ''.split(), ''.split(','), 'a--b'.split('--'), 'abc'.split('x'), 'a b'.split(u' '), ' a  b '.split(' '), 'a\tb\nc\x0bd\x0ce'.split(), 'a,b,c'.split(',', 0), 'a b c'.split(None, -1), '\xa0a'.split(), 'a b'.split(None, 0)
tell("'a'.split('')", "'a'.split(1)", "'a'.split(',', 'x')", "'a'.split(',', 1, 2)", "'a'.split(sep=',')", "'a'.split(',', maxsplit=1)")

# program: split, continued
tell("'a'.split(None, None)", "u'a'.split('')", "u'a'.split(1)", "'a'.split([])", "'a,b'.split(',', 1.5)")

# program: rsplit
print ' a b  c '.rsplit(), 'a,b,c'.rsplit(',', 1), ' a b c '.rsplit(None, 1), ''.rsplit(), ''.rsplit(','), 'a,b'.rsplit(',', 5), 'a b  c'.rsplit(None, 2)
tell("'a'.rsplit('')", "'a'.rsplit(5)")

# program: splitlines
print 'a\nb\r\nc\rd\n'.splitlines(), 'a\nb'.splitlines(True), ''.splitlines(), '\n'.splitlines(), 'a\x0bb\x0cc\x1cd\x85e'.splitlines(), u'a\x0bb\x0cc\x1cd\x85e\u2028f'.splitlines(), 'a\n\nb'.splitlines(1)
tell("'a'.splitlines('x')", "'a'.splitlines(keepends=True)", "'a\\n'.splitlines(None)")

# program: partition
print 'a=b=c'.partition('='), 'a=b=c'.rpartition('='), 'abc'.partition('='), 'abc'.rpartition('='), 'a=b'.partition(u'='), u'a=b'.partition('='), ''.partition(',')
tell("'a'.partition('')", "'a'.partition(1)", "'a'.rpartition('')", "'a'.rpartition(None)", "u'a'.partition(1)", "'a'.partition()")

# program: join
print ','.join(['a', 'b']), ','.join('abc'), ''.join([]), repr(','.join(['a', u'b'])), repr(u','.join(['a', 'b'])), ','.join(('x',)), ','.join(x for x in 'ab'), repr(','.join([u'a'])), ','.join({'k': 1})
tell("','.join([1])", "','.join(['a', 2])", "','.join(5)", "','.join(None)", "u','.join([1])", "','.join(['a', '\\xe9', u'b'])", "','.join([u'a', None])", "','.join()", "'\\xe9'.join([u'a', u'b'])")

# program: replace
print 'aaa'.replace('a', 'b'), 'aaa'.replace('a', 'b', 2), 'abc'.replace('', '-'), 'abc'.replace('', '-', 2), ''.replace('', 'x'), 'aaa'.replace('aa', 'b'), repr('abc'.replace(u'b', 'x')), repr('abc'.replace('b', u'x')), 'a'.replace('a', 'b', 0), 'a'.replace('a', 'b', -1), 'a.b'.replace('.', '')
tell("'a'.replace('a')", "'a'.replace('a', 1)", "'a'.replace(1, 'a')", "'a'.replace('a', 'b', 'c')", "'a'.replace('a', 'b', count=1)", "'a'.replace('a', None)", "u'a'.replace('a', 1)", "'a'.replace('a', 'b', 1.5)")

# program: strip
print repr('  a '.strip()), repr('  a '.lstrip()), repr('  a '.rstrip()), 'xxaxx'.strip('x'), 'xyaxy'.strip('yx'), 'abc'.strip(''), repr('\t\n a\x0b'.strip()), repr('abca'.strip(u'a')), 'a'.strip(None), repr('\xa0a\xa0'.strip()), repr(u'\xa0a\xa0'.strip())
tell("'a'.strip(1)", "'a'.lstrip([])", "'a'.strip('a', 'b')", "u'a'.strip(1)", "u'a'.strip('a')", "'a'.rstrip(5)")

# program: center, ljust, rjust, zfill, expandtabs
print 'ab'.center(5) + '|', 'ab'.center(6, '*'), 'ab'.ljust(4, '.'), 'ab'.rjust(4), '5'.zfill(3), '-5'.zfill(4), '+5'.zfill(4), 'abc'.zfill(2), 'a\tb'.expandtabs(), 'a\tb'.expandtabs(4), 'ab\tc'.expandtabs(2), 'abc'.center(6, '-'), 'a\r\n\tb'.expandtabs(3), 'a\tb'.expandtabs(0)
tell("'a'.center()", "'a'.center(5, 'ab')", "'a'.center(5, '')", "'a'.center('x')", "'a'.ljust(5, 1)", "'a'.zfill()", "'a'.zfill('x')")

# program: center, ljust, rjust, zfill, expandtabs, continued
tell("'a'.expandtabs('x')", "'a'.center(5, u'*')", "u'a'.center(5, 'ab')", "'a'.rjust(2.5)", "'a'.ljust(5, None)", "u'a'.rjust(3, '*')")

# program: translate
import string
table = string.maketrans('abc', 'xyz')
print 'aabbcc'.translate(table), 'abcd'.translate(table, 'b'), 'abcd'.translate(None, 'bd'), len(table), repr('\xff'.translate(table)), repr(u'abc'.translate({97: u'x', 98: None, 99: 100}))
tell("'a'.translate('x')", "'a'.translate()", "'a'.translate(1)", "'a'.translate(None, None)", "'a'.translate({})")

# program: translate, continued
import string
table = string.maketrans('abc', 'xyz')
tell("u'a'.translate({97: 'x'})", "u'abc'.translate(u'x' * 256)", "'a'.translate(None)", "u'a'.translate({97: -5})", "u'a'.translate({97: []})")

# program: slices and indices
s = 'abcdef'
print s[0], s[-1], s[1:3], s[:-1], s[::2], s[::-1], s[5:1:-2], repr(s[10:]), s[-100:2], s[1:100], repr(s[3:1]), s[True], s[2L], s[slice(1, 3)], s[::-2]
tell("'abc'[5]", "'abc'[-4]", "'abc'['a']", "'abc'[None]", "'abc'[::0]", "'abc'[1.0]", "''[0]", "u'abc'[5]", "'abc'[(1,)]")

# program: a str cannot be changed
def f(text):
    s = 'abc'
    try: exec text
    except Exception, e: print text, '->', e.__class__.__name__ + ':', e
for text in ("s[0] = 'x'", 'del s[0]', "s[0:1] = 'x'", 'del s[0:1]', "s.x = 1", 'del s.upper', "s[::2] = 'x'", 's.upper = 1'):
    f(text)

# program: adding and multiplying
print 'a' + 'b', 'ab' * 3, 3 * 'ab', 'a' * 0, 'a' * -1, repr('a' + u'b'), repr(u'a' + 'b'), 'a' * True, 'ab' * 2L
tell("'a' + None", "'a' + 1.5", "None + 'a'", "'a' + ['b']", "u'a' + 1", "1 + u'a'", "'a' * 'b'", "'a' * None")

# program: adding and multiplying, continued
tell("u'a' * u'b'", "'a' + 'b' + 1", "['a'] + 'b'", "'a' - 'b'", "'a'.__add__(1)", "'a'.__add__('b')")

# program: adding and multiplying, continued, in the words of 2.7
tell("'a' + bytearray('b')")

# program: comparing str
print 'a' < 'b', 'a' < 'B', 'abc' < 'abd', 'a' < 'ab', '' < 'a', 'a' == u'a', 'a' is 'a', '\xe9' > 'z', 'a' != 'b', 'a' < 1, 'a' > None, 'Z' < 'a', 'a' <= 'a', 'a' >= u'a'

# program: str of things
class C:
    def __str__(self): return 'C!'
class D(object):
    def __repr__(self): return 'D!'
class E(object):
    def __str__(self): return None
class F(object):
    def __str__(self): return u'uni'
class G(object):
    def __str__(self): return u'\xe9'
print str(C()), str(D()), str(1.1), str(1L), str(None), str([1L, 1.1]), repr(str(F())), str(), str(u'abc'), str(('a',)), str({}), str(set()), str(1e22)
tell('str(E())', 'str(G())', "str(u'\\xe9')", "str('a', 'b')", 'str(1, 2)', 'repr(E())[:10]', "str(object='x')")

# program: repr of an instance must be a str
class A(object):
    def __repr__(self): return 5
class B(object):
    def __repr__(self): return u'uni'
class C(object):
    def __repr__(self): return u'\xe9'
tell('repr(A())', 'repr(B())', 'repr(C())', 'str(A())', '[A()].__repr__()', "'%r' % A()", '`B()`')

# program: chr, unichr, ord
print repr(chr(0)), repr(chr(255)), ord('a'), ord(u'\u20ac'), repr(unichr(65)), repr(unichr(8364)), ord('\xff'), chr(True) == '\x01', chr(65L)
tell('chr(256)', 'chr(-1)', "chr('a')", 'chr(1.5)', 'unichr(-1)', 'unichr(0x110000)', "ord('ab')", "ord('')")

# program: chr, unichr, ord, continued
tell('ord(1)', "ord(u'ab')", 'ord(None)', "unichr('a')", 'chr()', 'chr(2 ** 70)', "ord(['a'])")

# program: encodings of str
print repr('abc'.encode('hex')), repr('616263'.decode('hex')), repr('abc'.encode('base64')), repr('YWJj\n'.decode('base64')), 'uryyb'.decode('rot13'), repr('hello'.encode('rot13')), repr('a\\nb'.decode('string_escape')), repr('a\n\xe9\''.encode('string_escape')), repr('x' * 20 == 'x'.__mul__(20).encode('zlib').decode('zlib')), repr('a=b\xe9'.encode('quopri'))

# program: decoding
print repr('abc'.decode()), repr('\xc3\xa9'.decode('utf-8')), repr('\xe9'.decode('latin-1')), repr('\xe9'.decode('ascii', 'ignore')), repr('\xe9'.decode('ascii', 'replace')), repr('a\\u20acb'.decode('unicode_escape')), repr('\\u20ac\\n'.decode('raw_unicode_escape')), repr('\xff\xfea\x00'.decode('utf-16')), repr('abc'.decode('utf8')), repr('\x80'.decode('cp1252'))
tell("'\\xe9'.decode()", "'\\xe9'.decode('ascii')", "'\\xe9'.decode('utf-8')", "'a'.decode('no such')", "'\\xe9'.decode('ascii', 'no such')", "'a'.decode(5)")

# program: decoding, continued
tell("'zz'.decode('hex')", "'616'.decode('hex')", "'\\xc3'.decode('utf-8')", "'abc\\xff\\xfe'.decode('utf-8', 'replace')", "'a'.decode('utf-8', errors='strict')", "'\\xed\\xa0\\x80'.decode('utf-8')")

# program: encoding a str decodes it first
tell("'\\xe9'.encode('utf-8')", "'abc'.encode('utf-8')", "'abc'.encode('ascii')", "'abc'.encode()", "'\\xe9'.encode('latin-1')", "'abc'.encode('no such')", "'abc'.encode('utf-16-le')")

# program: subclasses of str
class S(str):
    def __repr__(self): return 'S(%s)' % str.__repr__(self)
    def shout(self): return self.upper() + '!'
s = S('abc')
print s, [s], s.shout(), type(s + 'd'), type(s.upper()), s == 'abc', {'abc': 1}[s], isinstance(s, str), type(s[:]), type(str(s)), len(s), s in ['abc'], '%s' % s, type('%s' % s), ''.join([s]), type(s * 1)

# program: format of str
print '{0} {1}'.format('a', 'b'), '{} {}'.format(1, 2), '{a}'.format(a=1), '{0[1]} {0.real}'.format([1, 2]) if 0 else '{0[1]}'.format([1, 2]), '{0.real}'.format(5), '{0!r} {0!s}'.format('x'), '{:>5}|{:<5}|{:^5}'.format(1, 2, 3), '{{}}'.format(), '{0:{1}}'.format('a', 5), '{0[k]}'.format({'k': 'v'}), '{:5.1f}'.format(3.14159), '{!r:>8}'.format('a'), '{0:,}'.format(1234567), '{:c}'.format(65), '{:s}'.format(u'a')
tell("'{'.format()", "'}'.format()", "'{0}'.format()", "'{a}'.format()", "'{} {0}'.format(1)", "'{0} {}'.format(1)", "'{!x}'.format(1)")

# program: format of str, continued
tell("'{0.x}'.format(1)", "'{0[x]}'.format([1])", "'{:d}'.format('a')", "'{0!}'.format(1)", "'{0'.format(1)", "'{0:'.format(1)", "'{0[}'.format(1)")

# program: format of str, continued 2
tell("'{0[]}'.format([1])", "'{.real}'.format(5)", "'{0}'.format(u'\\xe9')", "u'{0}'.format('\\xe9')", "u'{0}'.format('a')", "'{0!r}'.format(u'a')", "'{0:5}'.format([1])")

# program: format of str, continued 3
tell("'{0:5}'.format(None)", "'{:x}'.format(1.5)", "'{0:{}}'.format(1, 2)", "'{:{}}'.format(1, 5)", "'{0}'.format(1L)", "'{0:s}'.format(5)")

# program: __format__
class C(object):
    def __format__(self, spec): return 'spec ' + spec
class D:
    def __str__(self): return 'D!'
class E(object):
    def __format__(self, spec): return 5
print format(C(), 'x'), '{0:abc}'.format(C()), format(D()), '{:>4}'.format(D()), format(C())
tell('format(E())', 'format(1, 2)', 'format()', "format(object(), 'x')[:10]", "format(D(), 'q')")

# program: Formatter and Template of the module string
import string
print string.Template('$a ${b} $$').substitute(a=1, b=2), string.Template('$a $c').safe_substitute(a=1), string.Formatter().format('{0} {a}', 1, a=2)
tell("string.Template('$a').substitute()", "string.Template('$').substitute()", "string.Template('$a').substitute({'a': 5})", "string.Template('a $1 b').substitute(a=1)", "string.Formatter().vformat('{0}', (1,), {})", "string.Template('$x').template")

# program: constants of the module string
import string
print string.letters, string.digits, repr(string.whitespace), string.lowercase, string.uppercase, string.hexdigits, string.octdigits, string.punctuation, string.ascii_letters, repr(string.printable[-6:]), len(string.printable)

# program: functions of the module string
import string
print string.atoi('12'), string.atoi('ff', 16), repr(string.atol('12')), string.atof('1.5'), string.capwords('hello  world'), string.capitalize('abc'), string.join(['a', 'b']), string.joinfields(['a', 'b'], '-'), string.split('a b'), string.splitfields('a,b', ','), string.find('abc', 'b'), string.replace('aaa', 'a', 'b', 2), string.zfill(5, 3), string.ljust('a', 3) + '|', string.center('a', 3), string.swapcase('aB'), string.strip(' a '), string.expandtabs('a\tb', 4), string.count('aa', 'a'), string.rfind('aba', 'a'), string.index('abc', 'c'), string.rindex('aba', 'a'), string.upper('a'), string.lower('A'), string.translate('abc', string.maketrans('a', 'b')), string.rjust('a', 2), string.lstrip(' a'), string.rstrip('a ') + '|', string.capwords('a-b c', '-')
tell("string.atoi('x')", "string.atoi(5)", "string.index('a', 'z')", "string.atof('x')", "string.maketrans('ab', 'c')")

# program: functions of the module string, continued
import string
tell("string.join([1])", 'string.upper(5)', 'string.nothing', "string.zfill('a', 'b')", "string.atoi('')")

# program: iteration and reversal
print list('abc'), tuple('ab'), list(reversed('abc')), sorted('hello'), ''.join(reversed('abc')), [c.upper() for c in 'ab'], dict(zip('ab', 'cd')) == {'a': 'c', 'b': 'd'}, enumerate('ab').next(), iter('a').next(), map(ord, 'ab'), filter(lambda c: c > 'a', 'abc'), zip('ab', u'cd'), 'a' in iter('abc'), min('hello'), max('hello')

# program: the operator % with plain conversions
print '%s %r %d %i %u' % ('a', 'a', 5, 6, 7), '%x %X %o %#x %#o %#X' % (255, 255, 8, 255, 8, 255), '%c%c' % ('a', 98), '%e %E %f %F %g %G' % (1.5, 1.5, 1.5, 1.5, 1.5, 1e-10), '%%' % (), '%5d|%-5d|%05d|%+d|% d' % (1, 2, 3, 4, 5), '%.3s|%10.2s|' % ('abcdef', 'abc'), '%*d %-*d|' % (5, 1, 5, 2), '%.*f' % (2, 3.14159)

# program: the operator % with a mapping
d = {'a': 1, 'b': 'x', '': 'empty', 'a(b)': 'nested'}
print '%(a)s %(b)r %(a)05d' % d, '%()s' % d, '%(a(b))s' % d, '%(a)s%%' % d, 'none' % d, '%(a)s' % {u'a': 5}, '%s' % d['b'], '%(x)s' % {'x': (1, 2)}
tell("'%(a)s' % 1", "'%(a)s' % ()", "'%(z)s' % d", "'%(a' % d", "'%(a)' % d", "'%(a)s %s' % d")

# program: the operator % with a mapping, continued
d = {'a': 1, 'b': 'x', '': 'empty', 'a(b)': 'nested'}
tell("'%(a)s' % (d,)", "'%(a)*d' % d", "'%(a)z' % d", "'%(a)s' % [1]", "'%(a)s' % 'abc'", "'%(a)d' % {'a': 'x'}")

# program: the operator % with the wrong number of arguments
tell("'%s' % ()", "'%s %s' % 1", "'%s' % (1, 2)", "'' % 1", "'' % ()", "'' % {}", "'' % []")

# program: the operator % with the wrong number of arguments, continued
tell("'abc' % 'x'", "'' % None", "'%s' % None", "'%s' % []", "'%d' % ()", "'%%' % 1", "'%s' % ((1, 2),)")

# program: the operator % with the wrong number of arguments, continued 2
tell("'%*d' % 5", "'%*d' % (1,)", "'%.*f' % (1,)", "'' % object()[:5] if 0 else 1", "'' % u'a'", "'a' % [1]", "'a' % 1.5")

# program: the operator % with bad formats
tell("'%' % 1", "'%z' % 1", "'%5' % 1", "'abc%' % ()", "'%y' % 1", "'%\\x00' % 1", "'%d' % 'a'")

# program: the operator % with bad formats, continued
tell("'%d' % None", "'%x' % 'a'", "'%x' % 1.5", "'%d' % 1.9", "'%f' % 'a'", "'%c' % 'ab'", "'%c' % 256")

# program: the operator % with bad formats, continued 2
tell("'%c' % -1", "'%c' % None", "'%c' % ''", "'%f' % None", "'%d' % 1j", "'%f' % 1j", "'%i' % []")

# program: the operator % with bad formats, continued 3
tell("'%o' % 'a'", "'%*d' % ('a', 1)", "'%s%z' % (1, 2)", "'%e' % []", "'%u' % 'a'", "'%c' % 1.5", "'%c' % 2 ** 70")

# program: the operator % with bad formats, continued 4
tell("'%lld' % 5", "'%ld %hd' % (5, 6)", "'%.s|' % 'abc'", "'%-' % 1")

# program: numbers in the operator %
print '%d' % 10L, '%d' % 2 ** 3, '%d' % -5, '%d' % (2 ** 70), '%x' % (2 ** 70), '%#x' % -255, '%o' % -8, '%+.2e' % 12345.678, '%g' % 1e20, '%g' % 0.0001, '%g' % 100000, '%g' % 1000000, '%.10g' % (1.0 / 3), '%#g' % 1.0, '%5.1f|' % 3.14159, '%r' % 10L, '%s' % 10L, '%d' % True, '%d' % 3.99, '%i' % -3.99, '%x' % 255L, '%X' % -255, '%.0f' % 2.5, '%.0f' % 3.5, '%.3d' % 5, '%08.3f' % -3.14159, '%+d' % 0, '%e' % 0, '%f' % 1e15, '%s' % 1e15, '%r' % 1e16, '%.50f' % 0.1
print '%f' % float('inf'), '%d' % 10 ** 20, '%5s|%-5s|' % (None, True), '%F' % float('nan'), '%g' % float('-inf'), '%010d' % -42, '%#.3x' % 5, '%-10x|' % 255, '%+x' % 255, '% x' % 255, '%.2f%%' % 99.5, '%f' % 5, '%f' % 5L
tell("'%d' % float('inf')", "'%d' % float('nan')", "'%d' % 1e30", "'%x' % -(2 ** 70)", "'%c' % True", "'%d' % '5'", "'%.200f' % 1e50 != ''", "'%d' % u'5'")

# program: methods used by the operator %
class C(object):
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
    def __int__(self): return 7
    def __float__(self): return 2.5
    def __long__(self): return 8L
class D(object):
    def __getitem__(self, key): return key * 2
class E: pass
print '%s %r %d %f' % (C(), C(), C(), C()), '%(ab)s' % D()
tell("'%d' % E()", "'%f' % E()", "'%s' % (E(), 1)", "'%x' % object()", "'%d' % object()", "'%s' % D() and 1")

# program: the operator % gives unicode for unicode
print repr('%s' % u'a'), repr(u'%s' % 'a'), repr('%s %s' % ('a', u'b')), repr('%r' % u'a'), repr(u'%r' % 'a'), repr(u'%d' % 5), repr('%c' % u'a'), repr(u'%c' % 8364), repr('%(k)s' % {'k': u'v'}), repr(u'%s' % None), repr(u'%s' % [u'a', 'b']), repr(u'%5s|' % 'a')
class U(object):
    def __unicode__(self): return u'uni'
    def __str__(self): return 'str'
print repr('%s' % U()), repr(u'%s' % U()), repr('%s %s' % (U(), u'a')), repr(unicode(U()))
tell("u'%s' % '\\xe9'", "'\\xe9%s' % u'a'", "'%s' % u'\\xe9'", "'%s%s' % ('\\xe9', u'a')", "u'%c' % 'ab'", "u'%d' % 'a'")

# program: the operator % gives unicode for unicode, continued
class U(object):
    def __unicode__(self): return u'uni'
    def __str__(self): return 'str'
tell("u'%z' % 1", "u'%' % 1", "'%s' % u'\\u20ac' * 2", "u'%c' % 0x110000", "u'%s %s' % 'a'")

# program: a tuple as the one argument
t = (1, 2)
tell("'%s' % t", "'%s' % (t,)", "'%s %s' % t", "'%r' % ((),)", "'%s' % ((),)")

# program: a tuple as the one argument, continued
t = (1, 2)
tell("'%s' % ('a',)", "'%s %s' % [1, 2]", "'%s' % [1, 2]", "'%s' % {'a': 1}", "'%s' % set([1])")

# program: large widths
tell("len('%1000d' % 1)", "len('%.1000f' % 1)", "len('%*d' % (500, 1))", "'%99999999999999999999d' % 1", "'%.99999999999999999999f' % 1", "'%*d' % (2 ** 70, 1)", "'%.*d' % (2 ** 40, 1)")

# program: intern
a = intern('some text'); b = intern('some ' + 'text')
print a is b, intern('x')
tell("intern(u'a')", 'intern(1)', 'intern()', 'intern(None)')

# program: a str has no methods of bytes
tell("'a'.fromhex('00')", "str.fromhex", "bytes is str", "b'a' is 'a'", "b'abc'[0]", "bytes('a')", "bytes(5)")

# program: a str has no methods of bytes, continued
tell("type(b'')", "list(b'ab')", "bytes(u'a')", "str(b'a')", "b'a' + 'b'", "b'%s' % 'x'", "repr(b'x')")

# program: bytearray
b = bytearray('abc')
print repr(b), str(b), b[0], b + 'd' == 'abcd', b.upper() == 'ABC', len(b), b == 'abc', repr(b[1:]), list(b), bytearray(3), 'b' in b, 98 in b, repr(bytearray([1, 2])), b.find('c'), type(b + 'x'), type('x' + b), bytearray(u'a', 'ascii') == 'a', b.decode('ascii'), b.startswith('a')
b[0] = 'x'; b[1] = 121; b.append('!'); b.extend('xy'); print b, b.pop(), b.split('!')[0] == 'xyc'
tell("bytearray(u'a')", "bytearray('a')[5]", 'bytearray([256])', "bytearray([-1])", "bytearray('abc').index('z')", "bytearray(-1)")

# program: bytearray, continued
b = bytearray('abc')
b[0] = 'x'; b[1] = 121; b.append('!'); b.extend('xy'); print b, b.pop(), b.split('!')[0] == 'xyc'
tell("bytearray('a') + u'b'", "hash(bytearray('a'))", "bytearray('a') + 1", "bytearray(['a'])", "bytearray('a', 'b')")

# program: buffer
b = buffer('hello world', 6)
print repr(str(b)), len(b), b[0], repr(b[1:3]), b + '!', b == buffer('world'), buffer('abc', 1, 1)[:], repr(b * 2), hash(b) == hash('world'), [c for c in buffer('ab')], type(b), repr(buffer('abc'))[:17], cmp(buffer('a'), buffer('b')), str(buffer('abc')[::-1])
tell("buffer(5)", "buffer('abc', -1)", "buffer('abc')[5]", "buffer()", "buffer('abc', 'x')", "buffer('abc')[0] == 'a'", "buffer(u'a') is None", "buffer([1])", "buffer('abc', 5)[:]")

# program: memoryview of str
m = memoryview('abc')
print m[0], repr(m.tobytes()), m.tolist(), len(m), m.format, m.itemsize, m.readonly, m.shape, m[1:].tobytes(), m == 'abc', type(m)
tell("memoryview('a')[5]", "memoryview(u'a')", "memoryview(5)", "memoryview('abc')['a']")
