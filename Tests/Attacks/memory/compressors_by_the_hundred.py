# options: --limit memory=32M
"""Compressors are kept, each with windows and tables outside of the heap."""
import zlib

kept = []
try:
    for _ in range(400):
        kept.append(zlib.compressobj(9))
        kept[-1].compress(b"text" * 100)
except MemoryError:
    pass
if len(kept) == 400:
    print("escaped")
