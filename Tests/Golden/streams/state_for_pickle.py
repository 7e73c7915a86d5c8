# Streams in memory give pickle their contents, position and attributes, and take them back checked.
import io

s = io.StringIO('a\r\nb\n', newline='\r\n')
s.x = 1
s.seek(3)
print(s.__getstate__())
t = io.StringIO()
t.__setstate__(s.__getstate__())
print(t.x, t.__getstate__() == s.__getstate__(), repr(t.read()), repr(t.getvalue()))
for state in (('', 'f', 0, None), ('', '', -1, None), (b'', '', 0, None), ('', '', 0.0, None), ('', '', 0, 0), ('a', 0), 0):
    try:
        t.__setstate__(state)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
t.__setstate__(('a', None, 5, {'y': 2}))
print(t.__getstate__(), t.y)

b = io.BytesIO(b'abc')
b.x = 2
c = io.BytesIO()
c.__setstate__(b.__getstate__())
print(c.x, c.__getstate__())
for state in ((b'', -1, None), ('u', 0, None), (b'', 0.0, None), (b'', 0, 0), (b'a', 0), 0):
    try:
        c.__setstate__(state)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for stream in s, b:
    stream.close()
    try:
        stream.__getstate__()
    except ValueError as e:
        print(e)
