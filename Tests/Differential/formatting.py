# program: %: flags of whole numbers
print '%+d|% d|%05d|%-5d|%+05d|%x|%#x|%#X|%#o|%o|%X' % (5, 5, 5, 5, 5, 255, 255, 255, 8, 8, 255)
print '%5.3d|%-8.3d|%08.3d|%.0d|%+.2d|% 5d|%+ d|%-05d' % (5, 5, 5, 0, 5, -5, 5, 5)
print '%#o|%#x|%#X|%#5x|%#08x|%-#8x|' % (0, 0, 0, 10, 10, 10)
print '%x|%o|%X|%#x|%d' % (-255, -8, -255, -255, -2 ** 70)
print '%ld|%hd|%Ld|%lu|%i|%u' % (1, 2, 3, 4, 5, -6)

# program: %: floats of all kinds
print '%f|%.2f|%e|%.0f|%g|%G|%E|%F' % (1.5, 2.675, 12345.678, 2.5, 1e10, 1e-10, 1.5, 1e5)
print '%10.3f|%-10.3f|%+.1f|%010.2f|% .1f|%#.0f|%#g' % (3.14159, 3.14159, 2.0, -3.5, 1.0, 3.0, 1.0)
print '%s|%r|%f|%g|%e|%5.1f|%05f' % (1e400, -1e400, 1e400, -1e400, 1e400, 1e400, 1e400)
print '%.50f' % 0.1, '%.3g' % 1234567, '%g' % 100000, '%g' % 1000000, '%g' % 0.0001, '%g' % 0.00001
print '%.10g|%.17g|%.0e|%.0g' % (0.1, 0.1, 15.0, 15.0), '%f' % 1e60, '%d' % 3.99, '%d' % -3.99, '%x' % 255L

# program: %: strings and their widths
print '%5s|%-5s|%.2s|%5.1s|%-5.1s|%s' % ('ab', 'ab', 'abc', 'abc', 'abc', None)
print '%r|%10r|%.3r|%s|%s' % ('a', 'b', 'abcdef', [u'a', 'b'], (1,)), '%c%c%c' % (65, 'b', 66L), repr('%5c|%-3c|' % ('a', 'b'))
print '%%|%5%|%-5%|' % (), '%(a)s %(b)d %(a)r' % {'a': 'x', 'b': 2}, '%(a)%' % {'a': 1}, '%s' % {'a': 1}

# program: %: stars
print '%*d|%-*d|%.*f|%*.*f|%*s' % (5, 1, 5, 1, 2, 3.14159, 8, 3, 2.71828, -5, 'a')
tell("'%*d' % (1,)", "'%*d' % ('a', 1)", "'%.*f' % (1.5, 2)", "'%*d' % (1L, 5)", "'%.*d' % (-1, 5)", "'%*s' % (1,)", "'%(a)*d' % {'a': 5}", "'%*' % 5")

# program: %: mistakes
tell("'%d' % 'a'", "'%d' % None", "'%x' % 1.5", "'%o' % 'a'", "'%f' % 'a'", "'%c' % 'ab'", "'%c' % 256", "'%c' % -1", "'%c' % 1.5", "'%c' % None", "'%y' % 1", "'%' % 1", "'%(a' % {}", "'%(a)s' % 5", "'%(a)s' % {}", "'%s %s' % 1", "'%s' % (1, 2)", "'a' % 1", "'a' % {}", "'a' % []")

# program: %: mistakes, continued
tell("'a' % ()", "'%z' % ()", "'%5' % 5", "'%l' % 1", "'%d' % 1j", "'%s' % ()", "'%(a)s' % []", "'%d' % []", "'%e' % 1j", "'%x' % None", "'%#d' % 5", "'%d %(a)s' % {'a': 1}", "'a' % 'b'", "u'%z' % 5", "u'%c' % 0x110000", "'%d' % u'5'", "'%x' % 'a'", "'%g' % None", "'%i' % 'a'", "'%u' % 'a'")

# program: %: mistakes, continued 2
tell("'%ld' % 'a'", "'%c' % u'ab'", "'%c' % ''", "'%.1' % 1", "'% %' % 1", "'%(x)d' % {'x': 'a'}", "'%s' % u'\\xe9'", "'%r' % u'\\xe9'", "'\\xe9%s' % u'a'", "'%s%s' % ('\\xe9', u'a')")

# program: %: objects with methods
class C:
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
    def __int__(self): return 5
    def __float__(self): return 2.5
    def __long__(self): return 7L
    def __index__(self): return 9
    def __hex__(self): return '0xhex'
    def __oct__(self): return '0oct'
    def __getitem__(self, k): return 'got ' + k
    def __unicode__(self): return u'uni'
c = C()
print '%s %r %d %f %x %o %i %g' % (c, c, c, c, c, c, c, c), '%(key)s %(other)r' % c, repr(u'%s' % c), repr(u'%r' % c), repr('%s%s' % (u'a', c))
tell("'%c' % c", "'%*d' % (c, 1)", "'%s %s' % c")
class D(object):
    def __int__(self): return 'x'
    def __float__(self): return 'y'
tell("'%d' % D()", "'%f' % D()", "'%s' % (D(),) != ''", "'%x' % D()", "'%d' % object()")

# program: %: mappings of other kinds
class M(dict):
    def __missing__(self, key): return '<%s>' % key
class G(object):
    def __getitem__(self, key): return key * 2
print '%(a)s %(b)s' % M(a=1), '%(ab)s' % G(), '%(a(b)c)s' % {'a(b)c': 1}, '%()s' % {'': 'empty'}, '%(a)5d|%(a)-5d|%(a)05d' % {'a': 3}, '%(k)s' % {u'k': 1}, repr('%(k)s' % {'k': u'v'}), repr(u'%(k)s' % {'k': 'v'})
import UserDict
print '%(a)s' % UserDict.UserDict(a=1), 'x' % {}, 'x' % M(), 'x' % G(), '%s' % M(a=1)
tell("'%(a)s' % UserDict.UserDict()", "'%(a)s %s' % {'a': 1}", "'%(a)s' % 'abc'", "'%(a)s' % (1,)", "'x' % C()")

# program: %: tuples, subclasses of str, and more than one
class T(tuple): pass
class S(str): pass
class U(unicode): pass
print '%s %s' % T((1, 2)), repr(S('%s') % 1), type(S('%s') % 1), type(S('a') % ()), repr('%s' % S('x')), type('%s' % S('x')), repr('%s' % U('x')), type('%s' % U('x')), repr(U('%s') % 1), type(U('%s') % 1), '%s' % ((),), '%s' % [()], '%s %s' % ('a', ('b',))
class R(str):
    def __mod__(self, other): return 'mod'
    def __rmod__(self, other): return 'rmod'
print R('a') % 1, 'a' % R('b'), 'a%s' % 'b'

# program: str.format: fields
print '{} {}'.format(1, 2), '{0} {1} {0}'.format('a', 'b'), '{a} {b}'.format(a=1, b=2), '{0[1]} {1.real}'.format([1, 2], 5), '{0[key]}'.format({'key': 'v'}), '{{}} {}'.format(1), '{0!r} {0!s}'.format('a'), '{:>5}|{:<5}|{:^5}|{:*^7}'.format('a', 'b', 'c', 'd'), '{0:{1}}'.format('a', 5), '{:,}'.format(1234567), '{:+d} {: d} {:05d}'.format(1, 2, 3), '{:x} {:#x} {:b} {:o} {:c}'.format(255, 255, 5, 8, 65), '{:.2f} {:e} {:g} {:%}'.format(3.14159, 1234.5, 0.1, 0.25), '{:10.3}|'.format('abcdef'), '{:n}'.format(1234)
tell("'{'.format(1)", "'}'.format(1)", "'{0'.format(1)", "'{1}'.format(1)", "'{a}'.format()", "'{0.x}'.format(1)", "'{0[a]}'.format([1])", "'{0!z}'.format(1)", "'{:d}'.format('a')", "'{:s}'.format(5)", "'{} {0}'.format(1)", "'{0} {}'.format(1)", "'{0[}'.format(1)", "'{:,s}'.format('a')", "'{!}'.format(1)", "'{0!}'.format(1)", "'{:.2d}'.format(5)", "'{:c}'.format(256)", "'{:=5}'.format('a')", "'{:+}'.format('a')", "'{:#}'.format('a')", "'{0[]}'.format([1])", "'{.}'.format(1)")

# program: str.format: unicode and subclasses
print repr(u'{}'.format('a')), repr('{}'.format(u'a')), repr(u'{:>3}'.format('a')), repr(u'{0!r}'.format(u'\xe9')), repr(u'{a}'.format(**{'a': 1})), repr('{0[0]}'.format([u'x']))
tell("'{}'.format(u'\\xe9')", "u'{}'.format('\\xe9')", "format(u'a', '5')", "format('a', u'5')", "format(1, u'd')", "format(1.5, 'd')", "format(1, 'f')", "format(True, 'd')", "format(None, '5')", "format([], '')", "format([], '5')", "format(5, 5)", "format('a', None)", "format(1L, 'x')", "format(1j, '.2f')", "format(10**20, ',')")

# program: mixing: joining and adding str and unicode
tell("'a' + u'b'", "u'a' + '\\xe9'", "'\\xe9' + u'a'", "u'-'.join(['a', '\\xe9'])", "'-'.join(['\\xe9', u'a'])", "'-'.join([u'\\xe9', 'a'])", "'a' in u'abc'", "u'\\xe9' in 'a'", "'\\xe9' in u'a'", "u'a' == '\\xe9'", "'a' == u'a'", "{'a': 1}[u'a']", "{u'a': 1}['a']", "u'abc'.find('\\xe9')", "'abc'.find(u'\\xe9')", "'abc'.replace('a', u'\\xe9')", "'\\xe9'.replace('a', u'b')", "u'%s' % '\\xe9'", "'%s' % u'\\xe9'", "'\\xe9%s' % u'x'")

# program: mixing: joining and adding str and unicode, continued
tell("'\\xe9'.center(5, u'a')", "[u'\\xe9'] == ['\\xe9']", "'\\xe9' in [u'\\xe9']", "'a' 'b' u'c'", "repr(u'\\xe9' 'x')", "u'a'.__eq__('a')", "hash('abc') == hash(u'abc')", "u'a' * 2 + 'b'", "'\\xe9'.translate({})", "int(u'\\u0665')", "float(u'1.5')", "ord(u'\\u1234')", "getattr(5, u'real')", "getattr(5, u'\\xe9')", "__import__(u'string').__name__", "eval(u'1+1')", "unicode('a', 'ascii')", "unicode(u'a', 'ascii')", "unicode(5)", "unicode([u'\\xe9'])", "unicode('\\xff\\xfea\\0', 'utf-16')", "'%c' % u'\\u1234'", "'%c' % 0x1234", "u'%c' % 0x1234", "'%s' % [u'\\xe9']", "print_(u'a')")

# program: mixing: joining and adding str and unicode, continued 2
tell("'\\xe9'.center(5, u'a')", "[u'\\xe9'] == ['\\xe9']", "'\\xe9' in [u'\\xe9']", "'a' 'b' u'c'", "repr(u'\\xe9' 'x')", "u'a'.__eq__('a')", "hash('abc') == hash(u'abc')", "u'a' * 2 + 'b'", "'\\xe9'.translate({})", "int(u'\\u0665')", "float(u'1.5')", "ord(u'\\u1234')", "getattr(5, u'real')", "getattr(5, u'\\xe9')", "__import__(u'string').__name__", "eval(u'1+1')", "unicode('a', 'ascii')", "unicode(u'a', 'ascii')", "unicode(5)", "unicode([u'\\xe9'])", "unicode('\\xff\\xfea\\0', 'utf-16')", "'%c' % u'\\u1234'", "'%c' % 0x1234", "u'%c' % 0x1234", "'%s' % [u'\\xe9']", "print_(u'a')")

# program: mixing: errors of codecs
tell("'a\\n'.encode('string_escape')", "u'\\xe9'.encode('unicode_escape')", "'\\\\xe9'.decode('unicode_escape')", "u'\\u1234'.encode('raw_unicode_escape')", "'\\\\u1234'.decode('raw_unicode_escape')", "u'a\\xe9'.encode('utf-16')", "u'a'.encode('utf-16-le')", "u'a'.encode('utf-32')", "u'\\xe9'.encode('cp1252')", "'\\x80'.decode('cp1252')", "'zz'.decode('hex')", "'a=3D'.decode('quopri')", "u'a'.encode(5)", "u'\\ud800'.encode('utf-8')", "'\\xed\\xa0\\x80'.decode('utf-8')", "u'\\U00010000'.encode('utf-8')", "len(u'\\U00010000')", "'abc'.decode('ascii') is not None", "u'\\xe9'.encode('utf-8-sig')", "'\\xef\\xbb\\xbfa'.decode('utf-8-sig')", "u'x'.encode('mbcs')")

# program: mixing: errors of codecs, continued
tell("'a\\n'.encode('string_escape')", "u'\\xe9'.encode('unicode_escape')", "'\\\\xe9'.decode('unicode_escape')", "u'\\u1234'.encode('raw_unicode_escape')", "'\\\\u1234'.decode('raw_unicode_escape')", "u'a\\xe9'.encode('utf-16')", "u'a'.encode('utf-16-le')", "u'a'.encode('utf-32')", "u'\\xe9'.encode('cp1252')", "'\\x80'.decode('cp1252')", "'zz'.decode('hex')", "'a=3D'.decode('quopri')", "u'a'.encode(5)", "u'\\ud800'.encode('utf-8')", "'\\xed\\xa0\\x80'.decode('utf-8')", "u'\\U00010000'.encode('utf-8')", "len(u'\\U00010000')", "'abc'.decode('ascii') is not None", "u'\\xe9'.encode('utf-8-sig')", "'\\xef\\xbb\\xbfa'.decode('utf-8-sig')", "u'x'.encode('mbcs')")

# program: mixing: reprs of texts
for s in [u'', u'a"b', u"a'b", u'a\'"b', u'\n\t\\\r', u'\x00\x7f\x80\xff', u'\u0100\uffff', u'\U0001f600', '\x00\x7f\x80', "a'\"", '\\', u'\\u', 'a\x1b']:
    print repr(s), `s`, [s], (s,), {s: s}, '%r' % s

# program: string methods with keywords and wrong counts
tell("'a'.upper(1)", "'a'.replace('b')", "'a'.join()", "'a'.split(1, 2, 3)", "'a'.startswith()", "'a'.find()", "'a'.encode(encoding='hex')", "'a'.strip('a', 'b')", "'a'.split(sep='a')", "'a'.format(1, a=2)", "'a'.title(1)", "'a'.center(width=5)", "'a'.zfill(width=5)", "'a'.isalpha(1)", "'a'.splitlines(keepends=1)", "'a'.count('a', b=1)", "'a'.expandtabs(tabsize=2)", "str(object=5)", "unicode(string='a')", "unicode('a', encoding='utf-8')")

# program: string methods with keywords and wrong counts, continued
tell("'a'.swapcase(x=1)", "'a'.__len__(1)", "'a'.__getitem__()", "'a'.__add__()", "str.upper()", "str.upper(5)", "str.join('a')", "str.split(['a'])")

# program: numbers shown in strings
print 1.0, 0.1, 1e16, 1e15, 123456789012.0, 1234567890123.0, 1e-5, 0.0001, -0.0, 1e100, 1/3., 2/3., 1e22, 1.5e300
print [1.0, 0.1, 1e16, 123456789012.5, 1/3.], str(1/3.), repr(1/3.), `0.1 + 0.2`, str(0.1 + 0.2), 1e400, -1e400, 1e400 - 1e400
print 1j, 1 + 2j, -1j, complex(0, -0.0), complex(1e400, 1), [1/3. + 1j], 1/3. + 1j, (1.5 - 0j), 10L, [10L], str(10L), `10L`, 0xffL, 017, 0b11, True, [True], 1e3L if False else 5

# program: Formatter of the module string
import string
class F(string.Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str): return kwargs.get(key, '<' + key + '>')
        return string.Formatter.get_value(self, key, args, kwargs)
    def convert_field(self, value, conversion):
        if conversion == 'x': return 'X'
        return string.Formatter.convert_field(self, value, conversion)
f = F()
print f.format('{0} {a} {b}', 1, a=2), f.format('{0!x} {0!r}', 'q'), f.vformat('{0}', (1,), {}), list(f.parse('a{0!r:5}b')), f.format('{0:>{1}}', 'a', 4)
tell("f.format('{1}', 1)", "string.Formatter().format('{a}')", "string.Formatter().vformat('{0}', (), {})")

# program: Template of the module string
import string
t = string.Template('$a ${b} $$ $c')
print t.substitute(a=1, b=2, c=3), t.safe_substitute(a=1), t.substitute({'a': 1, 'b': 2}, c=5), t.template, t.delimiter
tell("t.substitute(a=1)", "string.Template('$').substitute()", "string.Template('a\\nb $ c').substitute()", "string.Template('$1').safe_substitute()")
class T(string.Template):
    delimiter = '%'
    idpattern = '[a-z]+_[a-z]+'
print T('%a_b %c').safe_substitute(a_b=1), T('%a_b').substitute(a_b=2)
