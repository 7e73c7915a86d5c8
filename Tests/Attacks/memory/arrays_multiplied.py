# options: --limit memory=16M
"""Arrays and byte arrays are multiplied in place, then viewed and copied."""
import array

a = array.array("d", [1.0])
a *= 5 * 10**6
b = bytearray(1)
b *= 5 * 10**7
c = memoryview(b)[::-1].tobytes()
if len(a) * 8 + len(b) + len(c) > 10**8:
    print("escaped")
