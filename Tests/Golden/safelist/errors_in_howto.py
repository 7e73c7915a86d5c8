# differs: CPython has no rexec
# A module's own exceptions are raised also where what it stands on may not be imported by itself.
import rexec

r = rexec.RExec()
r.r_exec("""
import struct, imageop, audioop, binascii
for call, error in [(lambda: struct.pack("i", "x"), struct.error),
                    (lambda: imageop.crop(b"", 3, 1, 1, 0, 0, 0, 0), imageop.error),
                    (lambda: audioop.max(b"", 7), audioop.error),
                    (lambda: binascii.unhexlify("0"), binascii.Error)]:
    try:
        call()
    except error as problem:
        print(type(problem).__name__, problem)
try:
    import _struct
except ImportError as problem:
    print(problem)
""")
