# options: --limit cpu=4s --limit memory=64M
"""Big numbers, long texts and large tables are ordinary work."""
import zlib

n = 3**5000
assert n % 1000007 == pow(3, 5000, 1000007) and len(str(2**10000)) == 3011
text = "abc" * 50000
assert text.count("ca") == 49999 and len(text.replace("b", "")) == 100000
table = {i: str(i) for i in range(50000)}
assert sum(map(len, table.values())) == 238890
del table
data = bytes(range(256)) * 500
assert zlib.decompress(zlib.compress(data)) == data and data.find(b"\xff\x00\x02") == -1
buffer = bytearray(data)
del buffer[1:1000]
buffer[5:5] = b"xyz"
assert len(buffer) == 127004 and sorted(set(data))[-1] == 255
print("fine")
