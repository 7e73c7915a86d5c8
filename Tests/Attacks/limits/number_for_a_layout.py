# options: --limit steps=5M
"""A value becomes a number slowly while it is packed between others."""
import struct


def patient():
    """Works for long, and swallows what stops it."""
    for _ in range(2):
        try:
            for _ in range(3 * 10**6):
                pass
        except BaseException:
            pass


class Number:
    def __index__(self):
        patient()
        return 7


if struct.pack("<bib", 1, Number(), 2) == b"\x01\x07\0\0\0\x02":
    print("escaped")
