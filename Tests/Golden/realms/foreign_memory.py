# differs: CPython has no rexec. A view of another realm's memory shows it; the object itself stays opaque.
from array import array
import rexec


class Bytes(bytearray):
    pass


class Numbers(array):
    pass


r = rexec.RExec()
m = r.add_module("__main__")
m.of_bytes = memoryview(Bytes(b"abc" * 100))
m.of_array = memoryview(array("h", [1, 2, 3]))
m.halved = memoryview(Bytes(b"abcdef"))[::2]
m.items = [Bytes(b"abc"), array("h", [1, 2]), Numbers("h", [1, 2])]
r.r_exec("""
import array
of_bytes[299] = 65
print(of_bytes[297:].tolist(), bytes(of_bytes[-3:]), of_array.tolist(), halved.tolist())
own = array.array('h', [1])
for x in items:
    for use in (bytes, list, len, own.extend, own.frombytes, lambda x: own + x, lambda x: own == x,
                lambda x: array.array('h', x), lambda x: x[0]):
        try:
            print(use(x), end=' ')
        except Exception as e:
            print(type(e).__name__, end=' ')
    print()
""")
