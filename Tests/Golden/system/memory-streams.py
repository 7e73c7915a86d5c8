# StringIO and BytesIO.
import io


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


s = io.StringIO()
print(s.write('añb\ncd'), s.getvalue(), s.tell(), s.seek(1), s.read(2), s.write('XYZW'), repr(s.getvalue()))
print(s.seek(0), list(s), s.seek(10), s.write('end'), repr(s.getvalue()))
print(s.truncate(3), s.getvalue(), s.tell(), s.write('!'), repr(s.getvalue()))
attempt(lambda: s.write(b'x'))
attempt(lambda: s.seek(-1))
attempt(lambda: s.seek(1, 1))
attempt(lambda: s.seek(0, 5))
attempt(lambda: s.truncate(-1))
attempt(lambda: io.StringIO(3))
attempt(lambda: io.StringIO('a', 'x'))
attempt(lambda: io.StringIO(b'a'))
print(io.StringIO(None).getvalue() == '', io.StringIO('abc').read(), repr(io.StringIO('abc').readline(2)))
for newline in (None, '', '\n', '\r', '\r\n'):
    t = io.StringIO('a\nb\r\nc\rd', newline)
    print(repr(newline), list(t), repr(t.getvalue()), t.newlines)
    t.write('\n')
    print(repr(t.getvalue()))
print(s.readable(), s.writable(), s.seekable(), s.isatty(), s.closed, s.encoding, s.errors, s.line_buffering)
s.close()
attempt(s.read)
attempt(lambda: s.write('x'))
attempt(s.getvalue)
attempt(lambda: s.closed)
attempt(lambda: s.readable())
attempt(lambda: next(s))
with io.StringIO('x\ny\n') as t:
    print(t.readlines(), t.seek(0), t.readlines(1), t.read())
t = io.StringIO()
print('a', 1, sep='-', end=';', file=t)
print(repr(t.getvalue()))
t = io.StringIO()
for i in range(1000):
    t.write('é%d\n' % i)
t.seek(0)
print(len(t.getvalue()), sum(1 for _ in t), t.tell())


class Mine(io.StringIO):
    def write(self, s):
        return super().write(s.upper())


m = Mine('begin')
m.extra = 3
print(m.write('abc'), m.getvalue(), m.extra, isinstance(m, io.TextIOBase))
print('zz', file=m)
print(repr(m.getvalue()))

b = io.BytesIO(b'abc\ndef')
print(b.read(2), b.readline(), b.tell(), b.readlines(), b.read(), b.read1(), b.seek(-2, 2), b.read())
print(b.seek(9), b.write(b'!!'), b.getvalue(), b.seek(0), b.readinto(bytearray(3)), b.truncate(), b.getvalue())
b = io.BytesIO()
print(b.write(bytearray(b'xyz')), b.write(memoryview(b'12')), b.getvalue())
view = b.getbuffer()
view[0] = 65
attempt(lambda: b.write(b'longer than before'))
attempt(lambda: b.close())
attempt(lambda: b.truncate(1))
view.release()
print(b.write(b'.'), b.getvalue())
attempt(lambda: b.write('x'))
attempt(lambda: b.seek(-1))
attempt(lambda: b.seek(0, 3))
attempt(lambda: b.truncate(-2))
attempt(lambda: io.BytesIO('x'))
attempt(lambda: b.readline(None))
b.close()
attempt(b.read)
attempt(b.getvalue)
attempt(b.getbuffer)
print(b.closed)
t = io.TextIOWrapper(io.BytesIO(b'l1\r\nl2\n'), encoding='utf-8')
print(list(t), t.newlines)
out = io.BytesIO()
t = io.TextIOWrapper(out, encoding='utf-8', newline='\r\n', write_through=True)
t.write('a\nb')
print(out.getvalue())
t = io.TextIOWrapper(io.BytesIO(), encoding='utf-8')
t.write('abc')
print(t.buffer.getvalue(), t.flush(), t.buffer.getvalue(), t.tell(), t.seek(1), t.read())
print(io.BytesIO(b'a\nb\n').__next__(), [x for x in io.BytesIO(b'1\n2')])
d = io.IncrementalNewlineDecoder(None, True)
print(repr(d.decode('a\r')), repr(d.decode('\nb\rc')), repr(d.decode('', True)), d.newlines)
attempt(lambda: io.BytesIO.__new__(io.StringIO))
attempt(lambda: io.StringIO.read(io.BytesIO()))
