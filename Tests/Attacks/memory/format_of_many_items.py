# options: --limit memory=32M --limit cpu=0.5s
"""The list that a long format becomes takes memory of its own."""
import struct

struct.calcsize("b" * 10**7)
print("escaped")
