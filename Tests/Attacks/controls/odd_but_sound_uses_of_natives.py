"""Unusual uses of built-in types that are errors or have plain answers."""
import array
import io
from _collections import deque

view = memoryview(bytearray(b"abcd")).cast("H")
assert view.nbytes == 4 and len(view) == 2 and view.cast("B")[0] == 97
a = array.array("i", [1, 2, 3])
a[1:2] = array.array("i", [7, 8])
assert a.tolist() == [1, 7, 8, 3]
d = deque([1, 2, 3], 3)
d.append(4)
d.rotate(1)
assert list(d) == [4, 2, 3] and 2 in d and d.index(3) == 2
with io.BytesIO(b"abc") as stream:
    with stream.getbuffer() as buffer:
        buffer[0] = 122
        try:
            stream.write(b"x" * 100)
        except BufferError:
            pass
    assert stream.getvalue() == b"zbc"
loop = []
loop.append(loop)
assert repr(loop) == "[[...]]" and loop != [5]
for wrong in (lambda: [].append(), lambda: list.append({}, 1), lambda: "a".join([1]), lambda: int([])):
    try:
        wrong()
    except TypeError:
        continue
    break
else:
    print("fine")
