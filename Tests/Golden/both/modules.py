# Modules of the safe list and beside it that do the same in both.
from __future__ import print_function
import binascii
import bisect
import copy
import errno
import heapq
import os
import re
import struct
import textwrap

print(re.findall(r"\w+", "one two, three"), re.sub(r"(\w)(\w)", r"\2\1", "abcd"), re.split(r"\s*,\s*", "a , b,c"))
m = re.match(r"(?P<key>\w+)=(?P<value>.*)", "name=some value")
print(m.group("key"), m.groups(), m.span("value"), sorted(m.groupdict().items()), m.group(0))
print(re.search("x", "abc"), re.compile("A", re.I).findall("aAb"), re.escape("a.b") == "a\\.b")
try:
    re.compile("(")
except re.error as e:
    print("error")
print(len(struct.pack("<hiq", 1, 2, 3)), struct.unpack(">H", struct.pack("<H", 258)), struct.calcsize("=bhi"))
print(binascii.crc32(b"hello") & 0xFFFFFFFF, binascii.hexlify(b"az") == b"617a")
heap = [5, 1, 4]
heapq.heapify(heap)
heapq.heappush(heap, 0)
print([heapq.heappop(heap) for _ in range(4)], heapq.nsmallest(2, [3, 1, 2]), heapq.nlargest(1, "abc"))
print(bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2, 3], 2))
a = [1, [2, 3], {"k": [4]}]
b, c = copy.copy(a), copy.deepcopy(a)
a[1].append(9)
print(b[1], c[1], b[2] is a[2], c == [1, [2, 3], {"k": [4]}])
class Thing(object):
    def __init__(self):
        self.parts = [self]
t = copy.deepcopy(Thing())
print(t.parts[0] is t)
print(errno.errorcode[errno.ENOENT], os.path.join("a", "b", "/c"), os.path.join("a", "b"), os.path.splitext("x.tar.gz"))
print(os.path.basename("/a/b"), os.path.dirname("/a/b"), os.path.normpath("a/../b//c/."), os.sep, os.path.isabs("/"))
print(textwrap.fill("the quick brown fox jumps", 10), textwrap.dedent("  a\n   b"))
try:
    import nothing_of_the_kind
except ImportError as e:
    print("no such module")
try:
    os.stat("/nothing/of/the/kind")
except OSError as e:
    print(e.errno == errno.ENOENT, e.filename)
