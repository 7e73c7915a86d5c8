# options: --limit memory=16M
"""A few kilobytes unpack to a hundred megabytes."""
import zlib

c = zlib.compressobj()
small = b"".join(c.compress(bytes(10**6)) for _ in range(100)) + c.flush()
if len(zlib.decompress(small)) == 10**8:
    print("escaped")
