# options: --limit memory=32M --limit cpu=2s
"""Bytes are unpacked into numbers, each of which takes more room than its byte."""
import struct

data = bytes(range(256)) * 1000
kept = [struct.unpack("%dB" % len(data), data) for _ in range(40)]
if len(kept) == 40:
    print("escaped")
