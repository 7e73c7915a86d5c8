# program: repr of unicode
print repr(u'abc'), repr(u'\xe9'), repr(u'\u20ac'), repr(u'\U0001F600'), repr(u"it's"), repr(u'"'), repr(u'\n\t\\'), repr(u'\x00\x7f\x80'), `u''`, [u'a', u'\xe9'], repr(u'''a'b"c''')

# program: unicode of things
class C:
    def __unicode__(self): return u'uni'
    def __str__(self): return 'str'
class D:
    def __str__(self): return 'only str'
class E(object):
    def __repr__(self): return 'only repr'
class F(object):
    def __unicode__(self): return 'plain'
class G(object):
    def __unicode__(self): return 5
print repr(unicode(C())), repr(unicode(D())), repr(unicode(E())), repr(unicode(F())), repr(unicode(5)), repr(unicode()), repr(unicode(None)), repr(unicode([u'a'])), repr(unicode(1.1)), repr(unicode('abc')), repr(unicode(u'abc'))
tell('unicode(G())', "unicode('\\xe9')", "unicode('\\xe9', 'utf-8')", "unicode(u'a', 'ascii')", "unicode(5, 'ascii')", "unicode('a', 'no such')")

# program: unicode of things, continued
class C:
    def __unicode__(self): return u'uni'
    def __str__(self): return 'str'
class D:
    def __str__(self): return 'only str'
class E(object):
    def __repr__(self): return 'only repr'
class F(object):
    def __unicode__(self): return 'plain'
class G(object):
    def __unicode__(self): return 5
tell("unicode('\\xe9', errors='ignore')", "unicode('\\xe9', 'ascii', 'replace')", "unicode([], 'ascii')", "unicode('a', 'ascii', 'strict', 1)")

# program: unicode of things, continued, in the words of 2.7
class C:
    def __unicode__(self): return u'uni'
    def __str__(self): return 'str'
class D:
    def __str__(self): return 'only str'
class E(object):
    def __repr__(self): return 'only repr'
class F(object):
    def __unicode__(self): return 'plain'
class G(object):
    def __unicode__(self): return 5
tell("unicode('a', 5)")

# program: unicode and str are equal where they are ASCII
import warnings
warnings.simplefilter('ignore')
print u'a' == 'a', 'a' == u'a', hash(u'abc') == hash('abc'), {u'a': 1}['a'], 'a' in {u'a': 1}, u'\xe9' == '\xe9', u'\xe9' != '\xe9', '\xe9' in [u'\xe9'], u'a' != 'a', u'a' is 'a', set(['a', u'a']) == set(['a']), [u'a'] == ['a'], (u'a',) == ('a',)

# program: ordering unicode and str
import warnings
warnings.simplefilter('ignore')
print u'a' < 'b', 'a' < u'b', u'b' > 'a', cmp(u'a', 'a'), sorted([u'b', 'a', u'c']), u'a' < u'\u20ac', max('a', u'b'), u'a' >= 'a'
tell("u'\\xe9' < '\\xe9'", "cmp('\\xe9', u'\\xe9')", "u'a' < 1", "u'a' > None")

# program: adding str and unicode
tell("u'a' + 'b'", "'a' + u'b'", "u'a' + '\\xe9'", "'\\xe9' + u'a'", "u'\\xe9' + 'a'", "u'a' * 2", "2 * u'a'")

# program: adding str and unicode, continued
tell("u'a' + None", "None + u'a'", "u'' + ''", "sum([u'a'], u'')", "u'a'.__add__('b')")

# program: adding str and unicode, continued, in the words of 2.7
tell("u'a' + bytearray('b')")

# program: encode
print repr(u'\xe9'.encode('utf-8')), repr(u'\u20ac'.encode('utf-8')), repr(u'\xe9'.encode('latin-1')), repr(u'a'.encode('utf-16-le')), repr(u'\xe9'.encode('ascii', 'ignore')), repr(u'\xe9'.encode('ascii', 'replace')), repr(u'\xe9'.encode('ascii', 'xmlcharrefreplace')), repr(u'\xe9'.encode('ascii', 'backslashreplace')), repr(u'\u20ac\n'.encode('unicode_escape')), repr(u'\u20ac\n'.encode('raw_unicode_escape')), repr(u'abc'.encode('hex')), repr(u'a'.encode()), type(u'a'.encode('utf-8')), repr(u'abc'.encode('rot13')), repr(u'\u20ac'.encode('cp1252'))
tell("u'\\xe9'.encode()", "u'\\xe9'.encode('ascii')", "u'\\u20ac'.encode('latin-1')", "u'a'.encode('no such')", "u'\\xe9'.encode('ascii', 'no such')")

# program: encode, continued
tell("u'a'.encode(5)", "u'\\xe9\\xea'.encode('ascii')", "u'a\\xe9b'.encode('ascii', 'strict')", "str(u'\\u20ac\\u20ac')", "u'\\ud800'.encode('utf-8')")

# program: decode of unicode encodes it first
tell("u'abc'.decode('utf-8')", "u'\\xe9'.decode('utf-8')", "u'abc'.decode()", "u'616263'.decode('hex')")

# program: what a UnicodeError holds
try: '\xe9abc'.decode('ascii')
except UnicodeDecodeError, e: print e.encoding, repr(e.object), e.start, e.end, e.reason, e.args, isinstance(e, ValueError)
try: u'ab\xe9\xea'.encode('ascii')
except UnicodeEncodeError, e: print e.encoding, repr(e.object), e.start, e.end, e.reason, e.args, str(e)
tell("UnicodeDecodeError('a', 'b', 1, 2, 'c')", "str(UnicodeDecodeError('a', 'b', 0, 1, 'c'))", "UnicodeDecodeError('a')", "str(UnicodeEncodeError('a', u'b\\u20ac', 1, 2, 'why'))", "UnicodeEncodeError('a', 'b', 1, 2, 'c')", "UnicodeDecodeError('a', u'b', 1, 2, 'c')", "str(UnicodeTranslateError(u'abc', 0, 2, 'no'))", "UnicodeError('x')")

# program: methods of unicode give unicode
print repr(u'abc'.upper()), repr(u'a b'.split()), repr(u'a,b'.split(',')), repr(u'a,b'.partition(',')), repr(u' a '.strip()), repr(u'abc'.replace('b', 'x')), repr(u'abc'[1]), repr(u'abc'[::-1]), repr(u'a\nb'.splitlines()), repr(u'a'.center(3)), repr(u'a'.zfill(3)), repr(u'abc'.title()), repr(u'a'.join(['x', 'y'])), repr(u'{0}'.format('a')), repr(u'%s' % 'a'), [c for c in u'ab'], list(reversed(u'ab')), repr(u'Abc'.swapcase()), repr(u'a\tb'.expandtabs(2)), repr(u'a'.ljust(2)), repr(u'abc'.lstrip(u'a')), repr(u'a b'.rsplit(None, 1)), repr(u'a.b'.rpartition(u'.')), repr(u'aB'.capitalize()), repr(u'x'.__getslice__(0, 1))

# program: tests of unicode characters
for s in (u'abc', u'\xe9', u'\u0661', u'\xb2', u'\u2160', u'1', u'\u3000', u'', u'\u01c5', u'A\xc9', u'\u4e2d'):
    print repr(s), s.isalpha(), s.isalnum(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isspace(), s.islower(), s.isupper(), s.istitle()

# program: case of unicode
print repr(u'\xe9'.upper()), repr(u'\xc9'.lower()), repr(u'\xdf'.upper()), repr(u'\u01c5'.swapcase()), repr(u'\ufb01'.upper()), repr(u'stra\xdfe'.title()), repr(u'\u0130'.lower())

# program: searching in unicode
print u'abc'.find('b'), u'abc'.index(u'c'), u'abc'.count('a'), 'b' in u'abc', u'b' in u'abc', u'\u20ac' in u'a\u20ac', u'abc'.startswith('a'), u'abc'.endswith(('x', u'c')), u'abc'.rfind('z'), 'abc'.find(u'c'), 'abc'.count(u'a'), 'abc'.startswith(u'a')
tell("u'abc'.find(1)", "u'abc'.index('z')", "u'abc'.find('\\xe9')", "'abc\\xe9'.find(u'a')", "u'abc'.startswith('\\xe9')")

# program: searching in unicode, in the words of 2.7
tell("u'abc'.count(None)")

# program: unicode cannot be changed
def f(text):
    s = u'abc'
    try: exec text
    except Exception, e: print text, '->', e.__class__.__name__ + ':', e
for text in ("s[0] = u'x'", 'del s[0]', "s[0:1] = u'x'", "s.x = 1", 'del s[1:]'): f(text)

# program: subclasses of unicode
class U(unicode):
    def __repr__(self): return 'U!'
    def shout(self): return self.upper() + u'!'
u = U('abc')
print u, [u], repr(u.shout()), type(u + 'd'), type(u.upper()), u == 'abc', {u'abc': 1}[u], isinstance(u, unicode), isinstance(u, basestring), isinstance(u, str), repr(str(u)), type(unicode(u)), len(u), type(u[:]), u.encode('ascii'), type('%s' % u)

# program: basestring
print isinstance('a', basestring), isinstance(u'a', basestring), isinstance(5, basestring), issubclass(str, basestring), issubclass(unicode, basestring), basestring, type(basestring), issubclass(basestring, object), isinstance(bytearray('a'), basestring), basestring.__name__
tell('basestring()', "basestring('a')")

# program: types of text
print type('a'), type(u'a'), type('a') is str, type(u'a') is unicode, str.__name__, unicode.__name__, isinstance(u'a', str), isinstance('a', unicode), u'a'.__class__, 'a'.__class__, unicode, unicode.__mro__, str.__mro__, str.__base__

# program: unicode keys and attributes
class C: pass
c = C()
setattr(c, u'name', 1)
print getattr(c, u'name'), c.__dict__, hasattr(c, u'no'), {u'k': 1}, dict(**{'a': 1}), getattr(c, u'x', 5), C.__name__
tell(u"getattr(c, u'\\xe9')", u"setattr(c, u'\\xe9', 1)", u"hasattr(c, u'\\xe9')", 'getattr(c, 5)', 'setattr(c, 5, 1)', 'hasattr(c, 5)', 'delattr(c, 5)', "getattr(c, u'gone')", "getattr(u'', 'gone')")

# program: the wide build
import sys
print hex(sys.maxunicode), len(u'\U00010000'), repr(unichr(0x10FFFF)), ord(u'\U0001F600'), repr(u'\ud83d\ude00'), len(u'\ud83d\ude00'), repr(u'a\U0001F600b'[1])

# program: names of characters
import unicodedata
print unicodedata.name(u'a'), unicodedata.category(u'\u20ac'), repr(unicodedata.normalize('NFC', u'e\u0301')), unicodedata.decimal(u'7'), repr(unicodedata.lookup('EURO SIGN')), unicodedata.numeric(u'\xbd'), unicodedata.bidirectional(u'a'), unicodedata.digit(u'\xb2'), repr(unicodedata.normalize('NFKD', u'\ufb01'))
tell("unicodedata.name(u'\\x00')", "unicodedata.name('a')", "unicodedata.lookup('nothing')", "unicodedata.decimal(u'a')", "unicodedata.category('a')", "unicodedata.normalize('X', u'a')")

# program: the module codecs
import codecs
print repr(codecs.BOM_UTF8), codecs.lookup('utf-8').name, repr(codecs.encode(u'\xe9', 'utf-8')), repr(codecs.decode('\xc3\xa9', 'utf-8')), codecs.lookup('latin-1').name, repr(codecs.getencoder('utf-8')(u'\xe9')), repr(codecs.getdecoder('ascii')('ab'))
tell("codecs.lookup('no such')", "codecs.encode(u'\\xe9', 'ascii')", "codecs.lookup_error('no such')")

# program: str(exception) with unicode
e = ValueError(u'abc')
print str(e), repr(e), unicode(e), e.args, e.message, [e]
e = ValueError(u'\xe9')
tell('str(ValueError(u"\\xe9"))', 'unicode(ValueError(u"\\xe9"))', 'repr(ValueError(u"\\xe9"))', 'unicode(ValueError("a", u"b"))', 'unicode(KeyError(u"k"))', 'str(ValueError(u"a", 1))')

# program: joining and formatting keep what they are given
print repr(''.join([u'a', 'b'])), repr(' '.join(u'ab')), repr('a%sb' % u'x'), repr('%s' % 'a'), repr(u'' + str(5)), repr('x'.replace('x', u'y')), repr(u'a' 'b'), repr('abc'.split(u'b')), repr('a'.center(3)), repr('abc'.strip(u'c')), repr(str(u'a') + 'b'), repr('{0}'.format(u'a')), repr(unicode('a') + 'b'), repr('a'.join([]))

# program: sys.getdefaultencoding
import sys
print sys.getdefaultencoding(), hasattr(sys, 'setdefaultencoding')

# program: a coding line
# -*- coding: latin-1 -*-
print repr(u'\xe9'), repr('\xe9')

# program: coding in exec of a text
exec '# -*- coding: latin-1 -*-\nx = u"\xe9"'
print repr(x)
exec '# -*- coding: utf-8 -*-\ny = u"\xc3\xa9"'
print repr(y)
exec 'z = u"\xc3\xa9"'
print repr(z)
exec u'w = u"\xe9", "\xe9"'
print repr(w)
parse('# -*- coding: no-such -*-\nx = 1')

# program: eval of unicode
print eval(u'1 + 1'), repr(eval(u'u"\u20ac"')), repr(eval(u'"\xe9"')), repr(eval('u"\xe9"')), repr(eval(u'"a"'))

# program: iterating changes nothing
u = u'a\u20acb'
print [repr(c) for c in u], len(list(u)), u''.join(list(u)) == u, repr(u[-1]), repr(u[1:]), u.index(u'\u20ac'), enumerate(u).next(), zip(u, 'xyz')[1], dict.fromkeys(u'a'), sorted(u)[0], min(u), repr(max(u)), tuple(u'ab'), map(None, u'ab'), repr(filter(None, u'ab')), repr(reduce(lambda a, b: b + a, u'abc'))
