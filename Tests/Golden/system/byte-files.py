# Byte files, raw and buffered: reading, writing, positions and messages.
import io
import os

name = '/tmp/cordon-golden-bytes.bin'


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


with open(name, 'wb') as f:
    print(f.write(b'hello\nworld\n'), f.write(bytearray(b'abc')), f.write(memoryview(b'de')), f.tell())
    attempt(lambda: f.write('x'))
    attempt(lambda: f.read())
    attempt(lambda: f.readline())
with open(name, 'rb') as f:
    print(f.peek()[:3], f.read(3), f.tell(), f.readline(), f.read1(4), f.read(), f.read(), f.tell())
    print(f.seek(-3, 2), f.read(), f.seek(1), f.seek(2, 1), f.read(2))
    attempt(lambda: f.seek(-1))
    attempt(lambda: f.seek(0, 9))
    attempt(lambda: f.read(-2))
    attempt(lambda: f.write(b'x'))
    b = bytearray(4)
    f.seek(0)
    print(f.readinto(b), b, f.readinto1(memoryview(b)[1:3]), b)
    attempt(lambda: f.readinto(b'abc'))
    f.seek(0)
    print(list(f), f.readlines())
    f.seek(0)
    print(f.readlines(3), f.readline(2), f.readline(-1))
    print(f.name == name, f.mode, f.closed, f.raw.closefd, f.fileno() == f.raw.fileno())
attempt(f.read)
attempt(f.tell)
attempt(f.flush)
attempt(f.readable)
attempt(lambda: f.__enter__())
attempt(lambda: next(f))
f.close()
with open(name, 'r+b') as f:
    print(f.read(2), f.write(b'XY'), f.read(2), f.tell())
    f.seek(0)
    print(f.read(), f.truncate(4), f.seek(0), f.read())
    print(type(f).__name__)
with open(name, 'ab') as f:
    print(f.tell(), f.write(b'end'), f.tell())
print(open(name, 'rb').read())
with open(name, 'wb', 0) as f:
    print(type(f).__name__, f.mode, f.write(b'raw'), f.tell(), f.seek(0), f.readable())
    attempt(f.read)
with open(name, 'rb', buffering=0) as f:
    print(f.read(2), f.readall(), f.read(5), f.seekable(), f.isatty(), f)
    attempt(lambda: f.write(b''))
attempt(f.fileno)
attempt(lambda: repr(f))
f = io.FileIO(name, 'w+')
print(f.write(b'12345'), f.seek(1), f.read(2), f.truncate(), os.stat(name).st_size, f.mode)
f.close()
attempt(lambda: io.FileIO(name, 'q'))
attempt(lambda: io.FileIO(name, 'rw'))
attempt(lambda: io.FileIO(name, closefd=False))
attempt(lambda: io.FileIO(-5))
attempt(lambda: io.FileIO(2.5))
attempt(lambda: io.FileIO('/nowhere'))
attempt(lambda: io.FileIO('/tmp'))
raw = io.FileIO(name)
b = io.BufferedReader(raw, 4)
print(b.read(1), b.peek(2), b.detach() is raw)
attempt(b.read)
attempt(lambda: io.BufferedReader(io.FileIO(name), 0))
attempt(lambda: io.BufferedWriter(io.FileIO(name)))
attempt(lambda: io.BufferedReader(io.FileIO(name, 'w')))
big = bytes(range(256)) * 300
with open(name, 'wb') as f:
    for i in range(0, len(big), 1000):
        f.write(big[i:i + 1000])
with open(name, 'rb') as f:
    parts = []
    while part := f.read(777):
        parts.append(part)
    print(len(parts), b''.join(parts) == big)
    f.seek(0)
    print(f.read() == big, f.seek(70000), f.read(10) == big[70000:70010])


class Raw(io.RawIOBase):
    def __init__(self, data):
        self.data = data
        self.out = []

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, b):
        n = min(len(b), len(self.data), 3)
        b[:n] = self.data[:n]
        self.data = self.data[n:]
        return n

    def write(self, b):
        self.out.append(bytes(b)[:4])
        return min(4, len(b))


r = Raw(b'one\ntwo\nthree')
print(r.read(2), r.readline(), r.readlines(), r.readall(), r.seekable())
attempt(lambda: r.seek(0))
attempt(lambda: r.fileno())
attempt(lambda: r.truncate())
r = io.BufferedReader(Raw(b'abcdefgh\nij'))
print(r.read(4), r.readline(), r.read())
raw = Raw(b'')
w = io.BufferedWriter(raw, 5)
print(w.write(b'abc'), w.write(b'defgh'), raw.out)
w.flush()
print(raw.out)
t = io.TextIOWrapper(io.BufferedReader(Raw('añb\nc'.encode())), encoding='utf-8')
print(t.readline(), t.read())
p = io.BufferedRWPair(Raw(b'in'), raw)
print(p.read(), p.write(b'out'), p.flush(), raw.out[-1], p.readable(), p.writable())
x = io.IOBase()
attempt(x.fileno)
attempt(lambda: x.seek(0))
print(x.closed, x.close(), x.closed, x.seekable(), io.RawIOBase().readable())
attempt(x.flush)
attempt(lambda: iter(x))
attempt(lambda: io.RawIOBase().read())
attempt(lambda: io.BufferedIOBase().read())
attempt(lambda: io.TextIOBase().read())
print(io.DEFAULT_BUFFER_SIZE, io.SEEK_END, io.UnsupportedOperation.__mro__[1:3])
os.remove(name)
