# options: --limit memory=16M
"""What is dropped does not count: much is made and little kept, of every kind."""
import io
import zlib

for n in range(40):
    a = [bytes(1000) for _ in range(1000)]
    b = "x" * 10**6 + str(n)
    c = {i: str(i) for i in range(3000)}
    d = type("C", (), {"x": n})()
    e = zlib.decompress(zlib.compress(bytes(10**5)))
    f = io.StringIO(b)
assert len(a) == 1000 and d.x == 39 and len(e) == 10**5 and f.getvalue() == b
try:
    "x" * 10**11
except MemoryError:
    print("fine")
