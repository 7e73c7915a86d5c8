# The state of a stream cannot be reached by changing its class.
import io


class Slots:
    __slots__ = tuple('abcdefg') + ('__dict__',)


class File(io.FileIO):
    pass


class Text(io.StringIO):
    pass


class Bytes(io.BytesIO):
    pass


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__)


s = Slots()
s.a = s.b = s.c = 'x'
attempt(lambda: setattr(s, '__class__', File))
attempt(lambda: setattr(s, '__class__', Text))
attempt(lambda: setattr(s, '__class__', Bytes))
attempt(lambda: setattr(Text(), '__class__', Bytes))
attempt(lambda: setattr(Text(), '__class__', Slots))
attempt(lambda: setattr(Bytes, '__bases__', (io.StringIO,)))
attempt(lambda: io.FileIO.read(s))
attempt(lambda: io.FileIO.read(File.__new__(File)))
attempt(lambda: io.TextIOWrapper.__new__(io.TextIOWrapper).read())
attempt(lambda: io.BufferedReader.__new__(io.BufferedReader).read())
attempt(lambda: io.BufferedWriter.__new__(io.BufferedWriter).write(b'x'))
attempt(lambda: io.TextIOWrapper.__new__(io.TextIOWrapper).tell())
attempt(lambda: io.BufferedReader.__new__(io.BufferedReader).tell())
attempt(lambda: io.BufferedReader.__new__(io.BufferedReader).closed)
for t in (io.FileIO, io.BufferedReader, io.BufferedWriter, io.BufferedRandom, io.TextIOWrapper, io.StringIO, io.BytesIO,
          io.BufferedRWPair, io.IncrementalNewlineDecoder):
    x = t.__new__(t)
    for name in dir(t):
        if name in ('__init__', '__class__', '__init_subclass__', '__subclasshook__', '__new__'):
            continue
        for arguments in ((), (1,), (b'a',), ('a',), (1, 2)):
            try:
                getattr(x, name)(*arguments)
            except Exception:
                pass
print('survived')
