# Compression in one piece and in many, what is left over, dictionaries, copies and what is wrong.
import zlib

def attempt(f, *arguments, **keywords):
    try:
        return f(*arguments, **keywords)
    except Exception as e:
        return type(e).__name__, str(e)

data = bytes(range(256)) * 50
for level in (-1, 0, 1, 9):
    for wbits in (15, 9, -15, 31):
        packed = zlib.compress(data, level, wbits=wbits)
        assert zlib.decompress(packed, wbits=wbits) == data
        c = zlib.compressobj(level, wbits=wbits)
        pieces = b''.join(c.compress(data[i:i + 1000]) for i in range(0, len(data), 1000)) + c.flush()
        d = zlib.decompressobj(wbits)
        assert b''.join(d.decompress(pieces[i:i + 77]) for i in range(0, len(pieces), 77)) + d.flush() == data and d.eof
packed = zlib.compress(data, 9)
print(zlib.adler32(data), zlib.adler32(data, -5), zlib.crc32(data), zlib.crc32(b'', 1 << 40 | 7))
for wrong in (b'', b'abc', packed[:20], packed[:-1], 'a'):
    print(attempt(zlib.decompress, wrong))
print(attempt(zlib.compress, b'', 10), attempt(zlib.compress, 'a'), attempt(zlib.decompress, packed, 99),
      attempt(zlib.compressobj, 10), attempt(zlib.compressobj, zdict='a'), attempt(zlib.decompressobj, 3))

d = zlib.decompressobj()
print(d.decompress(packed + b'tail', 5), len(d.unconsumed_tail), d.unused_data, d.eof)
print(d.decompress(d.unconsumed_tail, 5), d.flush() == data[10:], d.eof, d.unused_data)
d = zlib.decompressobj()
print(d.decompress(packed + b'tail') == data, d.eof, d.unused_data, d.unconsumed_tail)
print(d.decompress(b'more'), d.unused_data, d.flush(), attempt(d.flush, 0), attempt(d.decompress, b'', -1))
d = zlib.decompressobj()
d.decompress(packed[:40])
e = d.copy()
print(d.decompress(packed[40:]) == e.decompress(packed[40:]))

c = zlib.compressobj()
print(c.compress(b'abc'), c.copy().flush(), c.flush(zlib.Z_SYNC_FLUSH), c.compress(b'x'), c.flush())
print(attempt(c.flush), attempt(c.compress, b''), attempt(c.copy), attempt(zlib.compressobj().flush, 99))

for wbits in (15, -15):
    c = zlib.compressobj(wbits=wbits, zdict=b'hello world')
    packed = c.compress(b'hello world') + c.flush()
    print([attempt(zlib.decompressobj(wbits, **k).decompress, packed) for k in ({'zdict': b'hello world'}, {}, {'zdict': b'no'})])

d = zlib._ZlibDecompressor()
packed = zlib.compress(data)
print(d.decompress(packed + b'tail', 5), d.needs_input, d.unused_data, d.decompress(b'') == data[5:], d.eof, d.unused_data)
print(attempt(d.decompress, b''), attempt(type(zlib.compressobj())))
