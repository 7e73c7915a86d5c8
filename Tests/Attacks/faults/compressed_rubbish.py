"""Compressed data with bytes changed, cut and repeated is unpacked a little at a time."""
import zlib

data = zlib.compress(b"hello " * 100 + bytes(range(256)))
for at in range(0, len(data), 3):
    for byte in 0, 0x55, 0xFF:
        bad = data[:at] + bytes([byte]) + data[at + 1:]
        d = zlib.decompressobj()
        try:
            while bad:
                d.decompress(bad[:7], 1)
                bad = d.unconsumed_tail + bad[7:]
            d.copy().flush(1)
            d.flush()
        except zlib.error:
            pass
for size in -1, 0, 2**62, 2**63:
    try:
        zlib.decompress(data, bufsize=size)
    except (zlib.error, ValueError, OverflowError, MemoryError):
        pass
with open("made", "w"):
    print("escaped")
