# Text files: newlines, encodings, positions and messages.
import io
import os

name = '/tmp/cordon-golden-text.txt'


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


with open(name, 'w') as f:
    print(f.write('first\nsécond\n'), f.writable(), f.readable(), f.seekable(), f.mode)
    print('third', 3, file=f)
    f.writelines(['a', 'b\n'])
print(f.closed)
attempt(lambda: f.write('x'))
attempt(lambda: open(name).write('x'))
attempt(lambda: open(name, 'w').read())
with open(name, 'wb') as f:
    f.write(b'one\r\ntwo\rthree\nfour')
for newline in (None, '', '\n', '\r', '\r\n'):
    with open(name, newline=newline) as f:
        print(repr(newline), list(f), f.newlines)
    with open(name, newline=newline) as f:
        print(repr(f.read()), f.newlines)
    with open(name, newline=newline) as f:
        print([f.readline(3) for _ in range(9)])
for newline in (None, '', '\n', '\r', '\r\n'):
    with open(name, 'w', newline=newline) as f:
        f.write('a\nb\r\nc\r')
    print(repr(newline), open(name, 'rb').read())
with open(name, 'w', encoding='latin-1') as f:
    f.write('é\n')
print(open(name, 'rb').read())
attempt(lambda: open(name).read())
attempt(lambda: open(name, encoding='ascii').read())
print(open(name, errors='replace').read(), open(name, errors='ignore').read().encode(),
      ascii(open(name, errors='surrogateescape').read()))
attempt(lambda: open(name, 'w', encoding='ascii').write('é'))
for encoding in ('utf-16', 'utf-32', 'utf-8-sig', 'utf-16-le'):
    with open(name, 'w', encoding=encoding) as f:
        f.write('aé\n')
        f.write('b')
    print(encoding, open(name, 'rb').read(), repr(open(name, encoding=encoding).read()))
with open(name, 'w') as f:
    f.write('αβγ\nδεζ\nη\n')
with open(name) as f:
    print(f.tell(), repr(f.readline()), f.tell(), repr(f.read(2)), f.tell())
    place = f.tell()
    rest = f.read()
    f.seek(place)
    print(f.read() == rest, f.tell(), f.seek(0), f.read(1))
    attempt(lambda: f.seek(3, 1))
    attempt(lambda: f.seek(-3, 2))
    attempt(lambda: f.seek(-3))
    attempt(lambda: f.seek(0, 7))
    print(f.seek(0, 2), repr(f.read()))
with open(name) as f:
    next(f)
    attempt(f.tell)
with open(name, 'a') as f:
    print(f.tell(), f.write('more\n'), f.tell())
with open(name, 'r+') as f:
    print(repr(f.readline()))
    f.seek(0)
    f.write('xyzw')
    f.flush()
    f.seek(0)
    print(repr(f.read()))
with open(name, 'w+') as f:
    f.write('hello world')
    f.seek(0)
    print(f.read(5), f.truncate(7), f.seek(0), f.read())
attempt(lambda: open(name, 'x'))
os.remove(name)
with open(name, 'x') as f:
    print(f.mode, f.name, f.encoding, f.errors, f.line_buffering, f.write_through)
    print(f.buffer.mode, f.buffer.raw.mode, f)
for mode in ('q', 'rw', 'rbt', 'b', '', 'U', 'rr', '+', 'r+b+'):
    attempt(lambda: open(name, mode))
attempt(lambda: open(name, 'rb', encoding='x'))
attempt(lambda: open(name, 'rb', errors='x'))
attempt(lambda: open(name, 'rb', newline=''))
attempt(lambda: open(name, 'r', 0))
attempt(lambda: open(name, newline='x'))
attempt(lambda: open(name, encoding='zork'))
attempt(lambda: open(name, mode=3))
attempt(lambda: open(name, encoding=3))
attempt(lambda: open(1.5))
attempt(lambda: open(None))
attempt(lambda: open('a\0b'))
attempt(lambda: open(-1))
attempt(lambda: open(1 << 40))
attempt(lambda: open(99))
attempt(lambda: open('/tmp'))
attempt(lambda: open('/tmp', 'w'))
attempt(lambda: open('/nowhere/x', 'w'))
attempt(lambda: open(name, closefd=False))
attempt(lambda: open(name, opener=lambda p, flags: -1))
attempt(lambda: open(name, opener=lambda p, flags: os.open(p, flags)).read())
attempt(lambda: open())


class Path:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


print(open(Path(name)).name, open(Path(name.encode()), 'rb').name)
attempt(lambda: open(Path(3)))
f = open(name)
g = f.buffer
print(f.detach() is g)
attempt(f.read)
attempt(lambda: f.closed)
h = io.TextIOWrapper(g, encoding='ascii', line_buffering=True)
print(h.encoding, h.line_buffering, h.newlines)
h.close()
print(g.closed, h.closed)
h.close()
with open(name, 'w') as f:
    f.reconfigure(encoding='latin-1', newline='\r\n')
    f.write('é\n')
print(open(name, 'rb').read())
attempt(lambda: open(name).__next__())
print(io.open is open, io.TextIOWrapper.__mro__[0])
print(isinstance(open(name), io.TextIOBase), isinstance(open(name, 'rb'), io.BufferedIOBase),
      isinstance(open(name, 'rb', 0), io.RawIOBase), isinstance(open(name), io.IOBase))
os.remove(name)
