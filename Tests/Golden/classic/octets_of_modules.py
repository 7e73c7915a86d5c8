# Modules that work on bytes take and give str.
import array, audioop, base64, binascii, marshal, md5, sha, struct, zlib

print repr(struct.pack('<hI4s', -2, 7, 'ab')), struct.unpack('>H', '\x01\x02'), struct.unpack('3s', 'abc')
print repr(struct.Struct('<H').pack(258)), struct.Struct('>b').unpack('\xff'), struct.calcsize('@bi')
for attempt in ("struct.unpack('h', 'x')", "struct.pack('h', 'x')", "struct.pack('3s', 3)", "struct.pack('e', 1)"):
    try:
        print eval(attempt)
    except struct.error, e:
        print e
print binascii.hexlify('\x00\xff'), repr(binascii.unhexlify('ff41')), binascii.crc32('hello, world')
print repr(binascii.b2a_base64('text')), repr(binascii.a2b_base64('dGV4dA==')), repr(binascii.b2a_uu('x'))
print repr(base64.b64encode('\xff\xfe')), base64.b64decode('QQ==')
print md5.new('abc').hexdigest(), repr(md5.new('abc').digest()), sha.new('x').hexdigest()
m = md5.new('a')
n = m.copy()
n.update('b')
print m.hexdigest(), n.hexdigest(), m.digest_size
print zlib.crc32('z' * 10), zlib.adler32('z' * 10000), zlib.decompress(zlib.compress('\x80' * 50)) == '\x80' * 50
c = zlib.compressobj()
print repr(zlib.decompressobj().decompress(c.compress('abc') + c.flush()))
print repr(audioop.add('\x01\x02', '\x01\xff', 1)), audioop.minmax('\x00\x01\x02\x03', 2), repr(audioop.lin2lin('\x01', 1, 2))

for value in (None, True, 3, -5, 1.5, 2 + 3j, 'a\xff', u'\xe9', (1, 'x'), [2L ** 70], {'k': 'v'}, set('a')):
    again = marshal.loads(marshal.dumps(value))
    print repr(again), again == value, type(again).__name__
print repr(marshal.dumps(7)), repr(marshal.dumps('a' + str(1))), repr(marshal.dumps(u'a')), repr(marshal.dumps((None, 1.5)))

a = array.array('c', 'hello')
a.append('!')
print a, repr(a), a.tostring(), a[0], a[1:3], list(a), a.index('l'), a.count('l'), 'e' in a, len(a), a.typecode
print a.pop()
a[0] = 'J'
a.extend(array.array('c', 'xy'))
a.fromstring('z')
print a, a == array.array('c', 'Jelloxyz'), a.tolist()
b = array.array('h', [1, 2, 258])
print b, repr(b.tostring()), array.array('h', '\x01\x00\x02\x00'), b.itemsize
for bad in (('x', ''), ('c', [1]), ('cc',), (1,)):
    try:
        print array.array(*bad)
    except (ValueError, TypeError), e:
        print type(e).__name__

x = bytearray('abc')
x.append('d')
x.extend('ef')
x += 'g'
print x, repr(x), x[0], x[1:3], 'cd' in x, x.find('c'), x.replace('a', 'ZZ'), x.split('d'), x == 'abcdefg', str(x) + '!'
print repr(x.join(['1', '2'])), len(x), bytearray(3), bytearray([65, 66]), bytearray(u'\xe9', 'utf-8'), type(x[1:]) is bytearray
print isinstance(x, bytearray), list(x)[:2], x.upper(), x.startswith('ab'), x.pop(), x + 'z', hash('a') == hash('a')
