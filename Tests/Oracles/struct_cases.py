# oracle: 3.13
"""Formats of all letters in all orders of bytes, with values that fit and values that do not."""

import struct

from cases import Numbers, case, end, line

numbers = Numbers(16)
LETTERS = "xcbB?hHiIlLqQnNefdspP"


def one_format():
    order = numbers.choice(["", "", "@", "=", "<", ">", "!"])
    parts = []
    for _ in range(numbers.below(5)):
        parts.append(numbers.choice(["", "", "2", "0", "3", " "]) + numbers.choice(LETTERS))
    return order + "".join(parts)


def value():
    return numbers.choice([0, 1, -1, 127, 128, 255, 256, 65535, -32768, 2**31, 2**63, 2**64 - 1, -2**63, 1.5, -0.25,
                           1e5, 1e39, b"a", b"abc", b"", True, None, "a", float("inf"), numbers.below(100)])


def fitting(letter):
    if letter in "sp":
        return numbers.bytes(numbers.below(4))
    if letter == "c":
        return numbers.bytes(1)
    if letter in "efd":
        return numbers.below(100) / 4.0
    return numbers.below(100)


for _ in range(300):
    fmt = one_format()
    case(struct.calcsize, fmt)
    case(struct.pack, fmt, *[value() for _ in range(numbers.below(4))])
    # Values as many as the format wants, of its kinds.
    values = []
    count = ""
    for c in fmt.lstrip("@=<>! "):
        if c.isdigit():
            count += c
            continue
        if c in "sp":
            values.append(fitting(c))
        elif c not in "x ":
            values += [fitting(c) for _ in range(int(count or "1"))]
        count = ""
    case(struct.pack, fmt, *values)
    try:
        data = struct.pack(fmt, *values)
    except struct.error:
        data = numbers.bytes(8)
    case(struct.unpack, fmt, data)
    case(struct.unpack_from, fmt, data + b"xyz", numbers.between(-3, 3))
    case(struct.unpack, fmt, data[1:])
for fmt in ["i" * 3, "1000000000000i", "99999999999999999999i", "5", "z", "<n", "2 i", "i\x00", "\xe9", "4294967296s",
            "-1i", "0s", "0i", ">0q", "ibq0l", "9223372036854775807b"]:
    case(struct.calcsize, fmt)
    case(struct.unpack, fmt, b"12345678")
line(repr(list(struct.iter_unpack("<h", b"abcd"))))
end()
