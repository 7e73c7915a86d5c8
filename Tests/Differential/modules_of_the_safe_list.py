# program: string: everything in it
import string
print [name for name in dir(string) if name[:1] != '_']

# program: string: functions with their defaults
import string
print string.atoi('12'), string.atoi('ff', 16), string.atoi(' -7 '), string.atol('9' * 20), string.atof('1e3'), string.atoi('0x1f', 0), string.atoi('017', 0), string.atol('0x1fL', 0)
tell('string.atoi("x")', 'string.atoi("12", 99)', 'string.atof("x")', 'string.atol("1.5")', 'string.atoi(12)', 'string.atoi("")', 'string.atof(5)', 'string.atol(5)')

# program: string: finding, with places
import string
s = 'abcabc'
print string.find(s, 'c'), string.find(s, 'c', 3), string.find(s, 'c', 3, 5), string.rfind(s, 'a'), string.index(s, 'b'), string.rindex(s, 'b', 0, 3), string.count(s, 'b'), string.count(s, 'b', 2)
tell('string.index(s, "x")', 'string.rindex(s, "x")', 'string.find(s)', 'string.find(1, "a")')

# program: string: joining and splitting
import string
print string.join(['a', 'b']), string.join(('a', 'b'), '-'), string.joinfields(['a', 'b'], ''), string.split(' a b '), string.splitfields('a-b-c', '-'), string.split('a-b-c', '-', 1), string.rsplit('a b c', None, 1), string.join('abc', '+')
tell('string.join(5)', 'string.join([1])', 'string.split("a", "")', 'string.join([u"a", "b"])')

# program: string: lining up and replacing
import string
print repr(string.ljust('a', 3)), repr(string.rjust('a', 3)), repr(string.center('a', 4)), string.zfill('-3', 5), string.zfill(42, 5), string.replace('aaa', 'a', 'b', 2), string.expandtabs('a\tb', 4), string.capwords(' hello  world '), string.capwords('a-b c-d', '-'), string.swapcase('aB'), string.ljust('a', 3, '*')
print string.strip(' a '), string.lstrip('xxa', 'x'), string.rstrip('axx', 'x'), string.lower('AB'), string.upper('ab'), string.capitalize('ab')
tell('string.zfill([], 3)', 'string.ljust(5, 3)', 'string.capwords(5)')

# program: string: maketrans and translate
import string
t = string.maketrans('ab', 'ba')
print string.translate('abc', t), string.translate('abc', t, 'c'), string.maketrans('', '') == ''.join(map(chr, range(256))), repr(t[95:100])
tell('string.maketrans("a", "bc")', 'string.maketrans(1, 2)', 'string.translate("a", "b")', 'string.maketrans("a")')

# program: string: errors and index_error
import string
print string.index_error, string.atoi_error, string.atof_error, string.atol_error, string.whitespace == '\t\n\x0b\x0c\r ', string.letters[:3], string.lowercase[-3:], len(string.printable), string.hexdigits, string.octdigits, string.punctuation
print string._idmap == string.maketrans('', '')

# program: strop: everything in it
import strop
print [name for name in dir(strop) if name[:1] != '_'], repr(strop.whitespace), strop.lowercase, strop.uppercase

# program: strop: the functions
import warnings
warnings.simplefilter('ignore')
import strop
print strop.atoi('12', 8), strop.atol('12'), strop.atof('1.5'), strop.capitalize('hELLO'), strop.count('aaa', 'a'), strop.expandtabs('a\tb'), strop.find('abc', 'c'), strop.rfind('abca', 'a'), strop.join(['a', 'b'], '+'), strop.joinfields(('a', 'b')), strop.lower('AB'), strop.upper('ab'), strop.swapcase('aB'), strop.split('a b'), strop.splitfields('a-b', '-'), strop.strip(' a '), strop.lstrip(' a') , strop.rstrip('a '), strop.replace('aaa', 'a', 'b', 2), strop.translate('ab', strop.maketrans('a', 'b'))

# program: strop: the errors
import warnings
warnings.simplefilter('ignore')
import strop
tell('strop.atoi("x")', 'strop.atoi("")', 'strop.atof("")', 'strop.atof("1x")', 'strop.atol("")', 'strop.join([1])', 'strop.join(5)', 'strop.find("a")', 'strop.split(5)', 'strop.maketrans("a", "")', 'strop.translate("a", "b")', 'strop.replace("a", "", "b")', 'strop.atoi("1", 99)', 'strop.count("aa", "")')

# program: re: everything in it
import re
print [name for name in re.__all__], re.__version__, re.I, re.L, re.M, re.S, re.U, re.X, re.IGNORECASE | re.DOTALL, re.DEBUG, re.TEMPLATE

# program: re: a match object
import re
m = re.match(r'(?P<first>\w+) (?P<second>\w+)(x)?', 'ab cd')
print m.group(), m.group(0), m.group(1, 'second'), m.groups(), m.groups('-'), sorted(m.groupdict().items()), m.start(1), m.end('second'), m.span(), m.span(3), m.pos, m.endpos, m.lastindex, m.lastgroup, m.string, m.expand(r'\2-\1 \g<first>'), m.regs, m.re.pattern
tell('m.group(5)', 'm.group("x")', 'm.start("z")', 'm.expand("\\\\9")', 'm.group(1.5)', 'm.group(None)')

# program: re: a pattern object
import re
p = re.compile('(?P<a>x)(y)?', re.I)
print p.flags, p.groups, p.groupindex, p.pattern, p.search('zXy').groups(), p.match('zx'), p.match('zx', 1).start(), p.findall('xyX'), p.split('axbxyc'), p.sub('-', 'axbxy'), p.subn('-', 'axbx', 1), [m.span() for m in p.finditer('xzx')]
print [name for name in dir(p) if name[:1] != '_'], [name for name in dir(p.match('x')) if name[:1] != '_']

# program: re: the errors of patterns
import re
for text in ['(', ')', '[', '*', 'a**', '(?P<1>a)', '(?P<a', '(?<a)', '[b-a]', '\\', '(?P=x)', '(?z)', 'a{2,1}', '(?P<a>x)(?P<a>y)', '(?#', '(?<=a*)b', '\\1', '+', '?', '(?', '(?P', '(?Px)', 'x{1}{2}', '[a', '(a', 'a)', '(?P<>a)', '(?(x)a)', '[]', '(?=a']:
    try:
        re.compile(text)
        print repr(text), 'fine'
    except re.error, e:
        print repr(text), e

# program: re: sub with functions and templates
import re
print re.sub('(a)(b)?', lambda m: repr(m.groups()), 'abca'), re.sub('a', r'\\n\n', 'xa'), re.sub('(?P<x>.)', r'\g<x>\g<0>\1', 'ab'), re.sub('x*', '-', 'abxc'), re.subn('b*', 'X', 'abc'), re.sub('a', 'b', 'aaa', 2), re.sub(u'a', 'b', 'a'), repr(re.sub('a', u'b', 'ca'))
tell("re.sub('(a)|b', r'\\1', 'b')", "re.sub('a', r'\\1', 'a')", "re.sub('a', r'\\g<', 'a')", "re.sub('a', r'\\g<x>', 'a')", "re.sub('a', 5, 'a')", "re.sub('a', lambda m: 5, 'a')", "re.sub('a', 'b', 5)", "re.sub('a', lambda m: None, 'a')")

# program: re: splitting and finding
import re
print re.split(',', 'a,b'), re.split('(,)', 'a,b'), re.split('x*', 'axb'), re.split(',', 'a,b,c', 1), re.findall('a(b)(c)?', 'ababc'), re.findall('', 'ab'), re.findall('a|b', 'cab'), re.split('', 'ab'), re.split('(x)|y', 'axbyc'), re.findall('(?i)A', 'aA'), re.findall(r'\b\w', 'ab cd'), re.findall('^a', 'a\na', re.M)
print re.escape('a.b*c'), re.escape('\x00-_ 1'), re.match('a', 'b'), re.search('^b', 'ab'), re.match('.', '\n'), re.match('(?s).', '\n').group() == '\n', re.match('$', '\n').span()

# program: re: unicode and bytes
import re
print re.findall(r'\w', '\xe9a'), re.findall(r'\w', u'\xe9a'), re.findall(r'(?u)\w', u'\xe9a'), re.match(u'\xe9', '\xe9') is not None, re.match('\xe9', u'\xe9') is not None, re.findall(r'\d', u'\u0661'), re.findall(r'(?u)\d', u'\u0661'), re.sub('(?iu)\xe9', 'e', u'\xc9'), repr(re.match('.', u'a').group()), re.findall(r'\s', u'\xa0'), re.findall(r'(?u)\s', u'\xa0'), repr(re.match(u'(a)', 'a').group(1))
tell("re.match('a', 5)", "re.match(5, 'a')", "re.compile(None)", "re.match('a', None)", "re.compile(re.compile('a'), re.I)", "re.findall('a', [])", "re.match('a', buffer('ab')).span()")

# program: re: Scanner and purge and template
import re
s = re.Scanner([(r'\d+', lambda s, t: int(t)), (r'\w+', lambda s, t: t), (r'\s+', None)])
print s.scan('ab 12 cd!'), re.purge(), re.template('a').pattern

# program: struct: sizes and forms
import struct
print struct.calcsize('ii'), struct.calcsize('<bhilq'), struct.calcsize('bi'), struct.calcsize('P'), struct.calcsize('3s2x'), repr(struct.pack('>hIl', 1, 2, 3)), repr(struct.pack('<d', 1.5)), repr(struct.pack('5s', 'abc')), repr(struct.pack('5p', 'abcdefg')), struct.unpack('<hH', '\xff\xff\xff\xff'), struct.unpack('c2s', 'abc'), struct.unpack('?', '\x01'), repr(struct.pack('xb', 1)), struct.unpack('>f', struct.pack('>f', 0.1))[0] == 0.1, struct.calcsize(''), struct.pack(''), repr(struct.pack('f', 1e10))

# program: struct: errors
import struct
tell("struct.pack('b', 200)", "struct.pack('B', -1)", "struct.pack('h', 100000)", "struct.pack('i', 2**40)", "struct.pack('z', 1)", "struct.pack('i')", "struct.pack('i', 1, 2)", "struct.unpack('i', 'abc')", "struct.unpack('i', u'abcd')", "struct.pack('i', 'a')", "struct.pack('s', 1)", "struct.pack('c', 'ab')", "struct.pack('i', 1.5)", "struct.pack('f', 'x')", "struct.calcsize('2')", "struct.pack('<P', 1)", "struct.pack('q', 2**70)", "struct.unpack('z', '')", "struct.pack('H', 70000)", "struct.pack('>I', 2**32)", "struct.pack('L', -1)", "struct.pack('i', None)")

# program: struct: Struct
import struct
s = struct.Struct('>hh')
print s.size, s.format, repr(s.pack(1, 2)), s.unpack('\0\1\0\2'), s.unpack_from('x\0\1\0\2', 1), type(s), struct.unpack_from('b', 'abc', 2), struct.error, issubclass(struct.error, Exception), struct.error.__module__
import array
a = array.array('c', 'xxxxxx')
s.pack_into(a, 1, 65, 66)
print a, repr(a.tostring())
tell("s.unpack('a')", "struct.unpack_from('i', 'abc')", "struct.Struct('y')", "s.pack_into(a, 5, 1, 2)")

# program: time: tuples and texts
import time
t = time.gmtime(86400 * 365)
print t, t[:3], t.tm_year, t[-1], len(t), time.asctime(t), time.ctime(0), time.strftime('%Y-%m-%d %H:%M:%S %j %a %A %b %B %p %y %%', t), time.mktime((1970, 1, 2, 0, 0, 0, 0, 0, 0)), time.strftime('%d', (2000, 1, 5, 0, 0, 0, 0, 1, 0)), time.timezone, time.daylight, time.tzname, time.strptime('2000-01-02', '%Y-%m-%d'), time.strptime('1 Feb 99', '%d %b %y')[:3]
print repr(t), type(t), t == tuple(t), t + (1,), t.n_sequence_fields, t.n_sequence_fields, t.n_unnamed_fields

# program: time: errors
import time
tell("time.gmtime('x')", "time.asctime(5)", "time.asctime((1, 2))", "time.mktime(5)", "time.strftime(5)", "time.strptime('x', '%Y')", "time.strftime('%Y', (1, 2))", "time.sleep('x')", "time.gmtime(1e20)", "time.asctime((2000, 1, 1, 0, 0, 0, 0, 1, 0, 0))", "time.strptime(5)", "time.ctime('a')", "time.strftime('%d', (2000, 1, 50, 0, 0, 0, 0, 1, 0))", "time.strftime('%d', (2000, 15, 5, 0, 0, 0, 0, 1, 0))", "time.sleep(-1)", "time.mktime((1, 2, 3))", "time.struct_time(5)")

# program: operator: everything in it
import operator
print [name for name in dir(operator) if name[:1] != '_']

# program: operator: sequence and mapping functions
import operator
l = [1, 2, 3]
operator.setitem(l, 0, 9); operator.delitem(l, 1); operator.setslice(l, 0, 1, [7, 8])
print l, operator.getslice(l, 0, 2), operator.isSequenceType('a'), operator.isSequenceType(5), operator.isMappingType({}), operator.isMappingType([]), operator.isNumberType(1L), operator.isNumberType('a'), operator.isCallable(len), operator.sequenceIncludes([1], 1), operator.countOf([1, 1], 1), operator.indexOf('abc', 'b'), operator.repeat('a', 2), operator.concat('a', 'b'), operator.contains('abc', 'b'), operator.index(5L), operator.truth([]), operator.not_(1)
class C:
    def __getitem__(self, i): return i
    def __add__(self, o): return 1
class D(object): pass
print operator.isSequenceType(C()), operator.isMappingType(C()), operator.isNumberType(C()), operator.isSequenceType(D()), operator.isMappingType(D()), operator.isNumberType(D())
tell("operator.repeat('a', 'b')", "operator.repeat(1, 2)", "operator.concat(1, 2)", "operator.indexOf([1], 2)", "operator.index(1.5)", "operator.add(1)", "operator.getslice([1], 'a', 2)", "operator.concat('a', [])", "operator.delslice(l, 0, 5)", "operator.delslice((1,), 0, 1)")

# program: operator: division and comparison
import operator
print operator.div(7, 2), operator.truediv(7, 2), operator.floordiv(-7, 2), operator.mod(7, -2), operator.idiv(7, 2), operator.lt('a', 1), operator.ge(None, 1), operator.eq(1, 1L), operator.ne('a', u'a'), operator.inv(5), operator.neg(3), operator.pow(2, 70), operator.lshift(1, 65), operator.xor(5L, 1), operator.is_(None, None), operator.abs(-2L), operator.iadd([1], [2]), operator.imul('a', 3)
tell("operator.div(1, 0)", "operator.div('a', 1)", "operator.lt(1j, 2)", "operator.mod('%d', 5)", "operator.mod('%d', 'a')", "operator.neg('a')", "operator.truth()", "operator.pow(0, -1)")

# program: operator: getters
import operator
print operator.itemgetter(1)('abc'), operator.itemgetter(0, 2)('abc'), operator.attrgetter('upper')('a')(), operator.methodcaller('split', ',')('a,b'), operator.attrgetter('real', 'imag')(5), sorted([(1, 'b'), (2, 'a')], key=operator.itemgetter(1)), operator.attrgetter('__class__.__name__')(5)
tell("operator.itemgetter()", "operator.itemgetter(5)('a')", "operator.attrgetter('x')(5)", "operator.methodcaller()", "operator.methodcaller('foo')(5)", "type(operator.itemgetter(1))", "operator.attrgetter()")

# program: marshal: what goes and comes back
import marshal
for value in [None, True, False, 0, -5, 2 ** 31, -2 ** 31, 2L, -2 ** 70, 1.5, 1j, '', 'abc', u'\xe9', (), (1, 'a'), [1, [2]], {'a': 1}, set([1]), frozenset([2]), StopIteration, Ellipsis]:
    back = marshal.loads(marshal.dumps(value))
    print repr(back), type(back) is type(value), back == value

# program: marshal: the forms of values
import marshal
for value in [1, -1, 2 ** 31 - 1, 2 ** 31, 2 ** 40, -2 ** 40, 5L, 2 ** 70, None, True, 0.5, 'a b', u'a', (1,), [1], {1: 2}, 1j, Ellipsis]:
    print repr(marshal.dumps(value)),
print repr(marshal.dumps(0.5, 1)), repr(marshal.dumps('a', 0)), repr(marshal.dumps(['ab', 'ab'], 0))

# program: marshal: errors
import marshal
class C: pass
tell("marshal.dumps(C())", "marshal.dumps(len)", "marshal.dumps([object()])", "marshal.loads('')", "marshal.loads('i\\0')", "marshal.loads('s\\x05\\0\\0\\0a')", "marshal.loads()", "marshal.loads('(\\1\\0\\0\\0')", "marshal.loads('0')", "marshal.loads('N extra')", "marshal.loads('l\\1\\0\\0\\0\\0\\0')", "marshal.loads('T')", "marshal.loads('?')", "marshal.loads(None)", "marshal.loads(u'N')", "marshal.dumps()", "marshal.load('x')")

# program: marshal: dump and load of files
import marshal, os
name = "/tmp/classic-marshal-%d" % os.getpid()
f = open(name, 'wb')
marshal.dump([1, 'a'], f); marshal.dump({'k': (2L, 1.5)}, f)
f.close()
f = open(name, 'rb')
print marshal.load(f), marshal.load(f)
tell('marshal.load(f)')
f.close()
os.remove(name)
import cStringIO, StringIO
tell('marshal.load(cStringIO.StringIO("N"))', 'marshal.dump(1, StringIO.StringIO())')

# program: parser: trees of texts
import parser
st = parser.expr('1 + 2')
print st.isexpr(), st.issuite(), parser.isexpr(st), eval(st.compile()), eval(st.compile('name')), eval(parser.compilest(st))
t = st.totuple()
print t[0], len(t), parser.st2tuple(st) == t, parser.sequence2st(t).totuple() == t, parser.tuple2st(t).isexpr(), st.tolist()[0]
s = parser.suite('x = 5\n')
space = {}
exec s.compile() in space
print space['x'], s.isexpr(), s.issuite(), s.totuple()[0]
tell("parser.sequence2st(5)")

# program: parser: what trees look like
import parser
print parser.expr('a').totuple()
print parser.suite('pass\n').totuple()
print parser.expr('a').totuple(1)
print parser.suite('print 1, 2\n').tolist()

# program: symbol and token name the numbers
import symbol, token
print symbol.file_input, symbol.eval_input, symbol.sym_name[257], token.NAME, token.tok_name[1], token.ISTERMINAL(5), token.ISNONTERMINAL(300), token.ISEOF(0), token.N_TOKENS, token.NT_OFFSET, token.BACKQUOTE, symbol.print_stmt, symbol.exec_stmt

# program: types: everything in it
import types
print [name for name in dir(types) if name[:1] != '_']

# program: types of all kinds of things
import types, sys
def g(): yield 1
class C:
    def m(self): pass
class D(object):
    def m(self): pass
    s = property()
for name, value in [('NoneType', None), ('TypeType', int), ('ObjectType', object()), ('IntType', 1), ('LongType', 1L), ('FloatType', 1.), ('BooleanType', True), ('ComplexType', 1j), ('StringType', ''), ('UnicodeType', u''), ('BufferType', buffer('')), ('TupleType', ()), ('ListType', []), ('DictType', {}), ('DictionaryType', {}), ('FunctionType', g), ('LambdaType', lambda: 0), ('CodeType', g.func_code), ('GeneratorType', g()), ('ClassType', C), ('InstanceType', C()), ('MethodType', C().m), ('UnboundMethodType', C.m), ('BuiltinFunctionType', len), ('BuiltinMethodType', [].append), ('ModuleType', types), ('FileType', sys.stdout), ('XRangeType', xrange(1)), ('SliceType', slice(1)), ('EllipsisType', Ellipsis), ('NotImplementedType', NotImplemented), ('DictProxyType', D.__dict__), ('TracebackType', None), ('FrameType', sys._getframe()), ('GetSetDescriptorType', types.FunctionType.func_code), ('MemberDescriptorType', types.FunctionType.func_globals)]:
    t = getattr(types, name)
    print name, repr(t), t.__name__, type(value) is t, isinstance(value, t)
print types.StringTypes, types.NoneType.__module__

# program: errno, its table
import errno
print errno.ENOENT, errno.errorcode[2], errno.errorcode[13], errno.EAGAIN == errno.EWOULDBLOCK, type(errno.errorcode), len([n for n in dir(errno) if n[0] == 'E']) > 100

# program: binascii: all directions
import binascii
print binascii.hexlify('ab\xff'), repr(binascii.unhexlify('6162ff')), repr(binascii.b2a_base64('hello')), binascii.a2b_base64('aGVsbG8=\n'), repr(binascii.b2a_uu('hello')), binascii.a2b_uu('%:&5L;&\\\n'), binascii.crc32('hello'), binascii.crc32('a', 5), binascii.b2a_qp('a=b\xe9'), repr(binascii.a2b_qp('a=3Db')), binascii.b2a_hqx('abc'), binascii.crc_hqx('abc', 0), repr(binascii.rlecode_hqx('aaaaaa')), binascii.adler32('abc') if hasattr(binascii, 'adler32') else ''
tell("binascii.unhexlify('abc')", "binascii.unhexlify('zz')", "binascii.a2b_base64('a')", "binascii.hexlify(5)", "binascii.hexlify(u'\\xe9')", "binascii.a2b_uu('zzz')", "binascii.Error", "binascii.b2a_uu('a' * 50)", "binascii.a2b_hex(u'61')")

# program: array: its methods
import array
a = array.array('i', [3, 1, 2])
a.append(5); a.extend([7]); a.insert(0, 9); a.fromlist([4])
print a, a.pop(), a.index(1), a.count(3), a.tolist(), a.itemsize, a.typecode, a[1:3], a[-1], len(a), a.buffer_info()[1], array.array('c', 'ab'), array.array('u', u'a\xe9'), array.array('d', [1.5]), array.ArrayType is array.array
a.reverse(); a.remove(1); a.byteswap()
print a.tolist(), array.array('B', 'ab').tostring(), repr(array.array('h', [1]).tostring()), array.array('i') + array.array('i', [1]), array.array('b', [1]) * 2, array.array('i', [1]) < array.array('i', [2]), array.array('i', [1]) == array.array('d', [1.0])
tell("array.array('z')", "array.array('i', ['a'])", "array.array('b', [300])", "a.append('x')", "a.remove(99)", "a.index(99)", "array.array()", "array.array('c', u'a')", "a[99]", "a['x']", "array.array('i', 'abc')", "array.array('c', ['ab'])", "a.fromstring('abc')", "array.array('i') + [1]", "hash(a)", "a.pop(99)")
