"""Marshalled data with each byte changed in turn is read back."""
import marshal

data = marshal.dumps([1, -(2**70), 1.5, 2j, "é", b"x", (None, ...), {1: 2}, True], 1)
for at in range(len(data)):
    for byte in 0, 1, 2, 3:
        try:
            marshal.loads(data[:at] + bytes([byte]) + data[at + 1:])
        except (ValueError, TypeError, EOFError, MemoryError, OverflowError):
            pass
with open("made", "w"):
    print("escaped")
