# differs: CPython has no limits
# options: -r
# Huge counts, broken data and absurd widths are an exception at once, with nothing made.
import array
import binascii
import cmath
import marshal
import math
import operator
import re
import select
import string
import struct
import time


def refused(name, function, *arguments):
    try:
        result = function(*arguments)
    except (MemoryError, OverflowError, ValueError, TypeError, EOFError, RecursionError, struct.error,
            binascii.Error, re.error, NotImplementedError) as problem:
        print(name, "=>", type(problem).__name__, str(problem)[:70])
    else:
        print(name, "=>", repr(result)[:60])


big = 10**12
refused("struct size", struct.calcsize, "9" * 30 + "i")
refused("struct pack", struct.pack, "%dx" % big)
refused("struct pack, many", struct.pack, "%di" % big)
refused("struct unpack", struct.unpack, "%ds" % big, b"")
refused("struct pack_into", struct.pack_into, "i", bytearray(4), -(2**63), 1)
refused("struct format", struct.calcsize, "i" * 100000 + "z")
refused("marshal list", marshal.loads, b"[\xff\xff\xff\x7f")
refused("marshal tuple", marshal.loads, b"(\xff\xff\xff\x7f")
refused("marshal bytes", marshal.loads, b"s\xff\xff\xff\x7f")
refused("marshal int", marshal.loads, b"l\xff\xff\xff\x7f")
refused("marshal negative", marshal.loads, b"[\xff\xff\xff\xff")
refused("marshal deep", marshal.loads, b"(\x01\x00\x00\x00" * 100000)
refused("marshal reference", marshal.loads, b"r\x05\x00\x00\x00")
refused("marshal own reference", marshal.loads, b"\xdb\x01\x00\x00\x00r\x00\x00\x00\x00")
refused("marshal code", marshal.loads, b"c" + b"\x00" * 60)
deep = []
for _ in range(50000):
    deep = [deep]
refused("marshal dump deep", marshal.dumps, deep)
refused("array times", operator.mul, array.array("d", [1.0]), big)
refused("array from", array.array, "i", b"abc")
refused("array file", array.array("i").frombytes, "text")
refused("base64", binascii.a2b_base64, b"A" * 5)
refused("hex", binascii.hexlify, b"ab", "::")
refused("uu", binascii.a2b_uu, b"\xff\xff")
refused("qp", binascii.a2b_qp, b"=" * 1000 + b"\n")
refused("repeat", operator.mul, "a", big)
refused("repeat bytes", operator.imul, bytearray(b"a"), big)
refused("shift", operator.lshift, 1, big)
refused("power", operator.pow, 10, 10**9)
refused("factorial", math.factorial, 10**20)
refused("comb", math.comb, 10**30, -1)
refused("ldexp", math.ldexp, 1.0, big)
refused("cmath", cmath.exp, 1e300)
refused("percent", operator.mod, "%1000000000d", 1)
refused("percent star", operator.mod, "%*d", (10**9, 1))
refused("percent huge", operator.mod, "%99999999999999999999d", 1)
refused("format", format, 1, "1000000000")
refused("format huge", format, 1.5, ".99999999999f")
refused("fields", "{:1000000000}".format, 1)
refused("formatter", string.Formatter().format, "{:1000000000}", 1)
refused("ljust", "a".ljust, big)
refused("zfill", b"a".zfill, big)
refused("tabs", "\t".expandtabs, 10**9)
refused("re repeat", re.compile, "a{99999999999}")
refused("re deep", re.compile, "(" * 50000 + ")" * 50000)
refused("select", select.select, [10**9], [], [], 0)
refused("select negative", select.select, [-1], [], [], 0)
refused("select wait", select.select, [], [], [], -1)
refused("gmtime", time.gmtime, 1e300)
refused("strftime", time.strftime, "%Y" * 1000, (10**30,) + (1,) * 8)
refused("asctime", time.asctime, (1, 2))
