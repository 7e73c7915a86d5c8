# Plain values as marshal writes them, and what it makes of bytes that are wrong.
import marshal, io

def attempt(f, *arguments, **keywords):
    try:
        return f(*arguments, **keywords)
    except Exception as e:
        return type(e).__name__, str(e)

values = [None, True, ..., StopIteration, 0, -1, 2 ** 31 - 1, 2 ** 31, -2 ** 31 - 1, 2 ** 45, -2 ** 100, 1.5, 1e300, float('inf'),
          1.5 + 2j, '', 'abc', 'é' * 3, '\ud800', b'abc', (), (1, 'a'), [1, [2.5]], {1: {2: 3}}, {3, 1, 2}, frozenset(['a', 'b', 7])]
for value in values:
    print(ascii(sorted(value, key=str) if isinstance(value, (set, frozenset)) else value), marshal.dumps(value, 1), marshal.dumps(value, 2))
    for version in range(5):
        again = marshal.loads(marshal.dumps(value, version))
        assert type(again) is type(value) and again == value, (again, value, version)
print(marshal.dumps(bytearray(b'abc'), 2), marshal.dumps(memoryview(b'abcd')[2:], 2), attempt(marshal.dumps, memoryview(b'abcd')[::2]), marshal.version)
shared = ['x' * 300]
again = marshal.loads(marshal.dumps([shared, shared, shared[0]]))
print(again[0] is again[1], again[0][0] is again[2])
loop = []
loop.append(loop)
again = marshal.loads(marshal.dumps(loop))
print(again[0] is again)

class List(list):
    pass

for value in (object(), len, ValueError, range(3), List(), [slice(1)], loop):
    print(type(value).__name__, attempt(marshal.dumps, value, 2))
print(attempt(marshal.dumps, attempt.__code__, allow_code=False))
for data in (b'', b'?', b'0', b'i\1\0\0', b'l\2\0\0\0\1\0\0\0', b'l\2\0\0\0\1\0\0\x80', b'l\0\0\0\x80', b'f\3abc', b's\xff\xff\xff\xff',
             b's\xff\xff\xff\x7fabc', b'u\2\0\0\0\xc3a', b')\2N', b')\2N0', b'[\1\0\0\0000',
             b'{N', b'{[\0\0\0\0T0', b'<\1\0\0\0[\0\0\0\0', b'r\0\0\0\0', b'\xbe\1\0\0\0r\0\0\0\0', b'\xa9\1r\0\0\0\0',
             b'[\1\0\0\0' * 3000 + b'N', b')\1' * 100000 + b'N', 'a', 1):
    print(repr(data)[:30], attempt(marshal.loads, data))
print(attempt(marshal.loads, b'c' + bytes(20), allow_code=False))

f = io.BytesIO()
for value in (1, 'abc', (2, [b'x'])):
    marshal.dump(value, f)
    f.write(b'--')
f.seek(0)
print([(marshal.load(f), f.read(2)) for i in range(3)], attempt(marshal.load, f))

class Reader(io.BytesIO):
    def readinto(self, buffer):
        return super().readinto(buffer) + len(buffer) // 8 * 1000

print(attempt(marshal.load, Reader(b'z\3abc')), attempt(marshal.load, Reader(b'g' + bytes(8))), attempt(marshal.load, 1))
