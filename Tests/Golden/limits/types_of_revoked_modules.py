# differs: realms are Cordon's own
# A type whose module a realm may use no more makes nothing there, nor do the methods of what it has made;
# other realms do not notice.
import rexec

SOURCE = """
import array, itertools, zlib, collections
made = array.array('i', [1, 2])
make = array.array
count = itertools.count()
chain = itertools.chain
unzip = zlib.decompressobj()
class Sub(array.array): pass
sub = Sub('i')
def advance():
    for i in count: return i
"""
WAYS = (
    "made.append(3)", "len(made)", "made[0]", "made == made", "list(made)", "make('i')", "Sub('i')",
    "sub.append(1)", "made.typecode", "next(count) > 0", "advance() > 0", "[*zip([1], count)] > []",
    "list(chain([1], [2]))", "unzip.unused_data", "unzip.decompress(b'')", "repr(sub)",
    "sorted(collections.Counter('aa').elements())",
)


def all_ways(environment):
    for way in WAYS:
        try:
            print(way, environment.r_eval(way))
        except AttributeError as problem:
            print(way, type(problem).__name__, problem)


environment = rexec.RExec()
environment.edit("allow module *")
environment.r_exec(SOURCE)
environment.r_eval("next(count)")
environment.edit("deny module array itertools zlib")
all_ways(environment)

import array
import itertools

print(array.array("i", [3]), next(itertools.count(5)))
other = rexec.RExec()
other.edit("allow module *")
other.r_exec(SOURCE + "print(made, next(count), list(chain([1])))")

environment.edit("allow module array itertools zlib")
print("again")
all_ways(environment)

# Streams come from open() and sys, whatever modules there are.
environment.r_exec("import io, collections; file = open('/etc/passwd'); d = collections.deque()")
environment.edit("deny module *")
print(len(environment.r_eval("file.readline()")) > 0, environment.r_eval("d.append(1)"))

# A module that restricted code has hidden from its table is revoked all the same.
hiding = rexec.RExec()
hiding.edit("allow module *")
hiding.r_exec("""
import array, zlib, sys
make, checksum = array.array, zlib.crc32
del sys.modules['array'], sys.modules['zlib'], array.array, array, zlib
""")
hiding.edit("deny module array zlib")
for way in "make('i')", "checksum(b'')":
    try:
        print(way, hiding.r_eval(way))
    except AttributeError as problem:
        print(way, type(problem).__name__, problem)
