# -*- coding: utf-8 -*-
print `'caf\xe9'`, len('é'), `'é'`, `u'é'`, len(u'é')
print `u'\u20ac \x41 \n'`, `u"it's"`, ur'a\b', `b'bytes'`
print type('a'), type(u'a'), isinstance(u'a', basestring), isinstance('a', basestring)
print `'a' + u'b'`, `u'a' + 'b'`, `u'%s' % 'x'`, `'%s' % u'x'`, `'%r' % u'x'`
print u'a' == 'a', hash(u'a') == hash('a'), {'a': 1}[u'a'], u'a' in {'a': 1}
try:
    '\xe9' + u'a'
except UnicodeDecodeError, e:
    print e
print `u'\xe9'.encode('utf-8')`, `'\xc3\xa9'.decode('utf-8')`, `unicode('abc')`
print `unicode('\xe9', 'latin-1')`, `u'abc'.upper()`, `u'a b'.split()`, `u','.join(['a', 'b'])`
print `u'abc'[1]`, `u'abc'[1:]`, [c for c in u'ab']
print '%s %d %r %x %5.2f %%' % ('a', 3, 'b', 255, 1.5)
print '%(k)s %(n)03d' % {'k': [1L, u'x'], 'n': 7}, '%s' % [1.1, 2 ** 70], '%d' % 2 ** 1
print '%-5s|%5s|%*d' % ('a', 'b', 4, 7), '%c%c' % ('a', 98), '%s' % None, '%s' % (1,)
for pattern, value in (('%d', 'x'), ('%s %s', 1), ('%s', (1, 2)), ('%(a)s', 5), ('%z', 1)):
    try:
        print pattern % value
    except (TypeError, ValueError), e:
        print e.__class__.__name__
print chr(233) == '\xe9', `unichr(233)`, ord('\xff'), ord(u'\u20ac')
try:
    chr(256)
except ValueError, e:
    print e
print str(u'abc'), `str(u'abc')`, `str('x')`, str([u'a', 'b', 1L])
print 'hex'.encode('hex'), '686578'.decode('hex')
s = 'a%s'
s %= 'b'
print s
import string
print string.upper("abc"), string.join(['a', 'b'], '-'), string.split('a b'), string.atoi('7')
print 'abc'.translate(string.maketrans('ab', 'xy'))
