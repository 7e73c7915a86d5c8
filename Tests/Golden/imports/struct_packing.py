# Values in bytes and back.
from _struct import Struct, calcsize, error, iter_unpack, pack, pack_into, unpack, unpack_from

print(pack("<hiq?2s", 1, -2, 3, True, b"ab"))
print(unpack(">bBhHiIqQefd", pack(">bBhHiIqQefd", -1, 255, -2, 65535, -3, 2**32 - 1, -4, 2**64 - 1, 1.5, 2.5, -3.25)))
print(calcsize("bhilq"), calcsize("<bhilq"), calcsize("3s 2x i"), calcsize("0i"))
print(pack("5p", b"abcdefgh"), unpack("5p", b"\x03abcd"), unpack("3c", b"xyz"))
buffer = bytearray(8)
pack_into(">H", buffer, 2, 0x1234)
print(buffer, unpack_from(">H", buffer, 2), list(iter_unpack("<H", b"\1\0\2\0")))
shape = Struct("<I")
print(shape.format, shape.size, shape.pack(7), shape.unpack(b"\7\0\0\0"))
print([pack("<e", x) for x in (0.0, 1.0, -2.0, 65504.0, 6e-8, float("inf"), 0.1)])
for format, *values in [
    ("b", 200), ("B", -1), ("h", "x"), ("i", 2**40), ("zz", 1), ("i",), ("i", 1, 2), ("3", 1),
    ("c", b"ab"), ("s", 1), ("d", "x"), ("q", 2**70), ("Q", -1),
]:
    try:
        print(pack(format, *values))
    except (error, OverflowError) as problem:
        print(type(problem).__name__, problem)
for action in (lambda: unpack("i", b"123"), lambda: unpack_from("i", b"12345", 3)):
    try:
        action()
    except error as problem:
        print(problem)
