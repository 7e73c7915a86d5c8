# differs: CPython has no limits. What compressed data grows to, and what zlib needs, is the realm's memory.
# options: -r --limit memory=24M
import zlib

bomb = zlib.compress(bytes(1 << 20))
for i in range(3):
    bomb = zlib.compress(bomb)
print(len(bomb) < 1000)
big = zlib.compressobj()
pieces = b"".join([big.compress(bytes(1 << 16)) for i in range(500)] + [big.flush()])
print(len(pieces))
try:
    zlib.decompress(pieces)
except MemoryError:
    print("refused")
d = zlib.decompressobj()
print(len(d.decompress(pieces, 1 << 20)), len(d.unconsumed_tail) > 1000)
# Streams that are let go leave nothing behind.
for i in range(100):
    zlib.compressobj().compress(b"x")
    zlib.decompressobj().decompress(bomb)
print("done")
