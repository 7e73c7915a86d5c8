"""Slices with bounds and steps near 2**63 are read, assigned and deleted."""
import itertools

edges = -(2**63), 2**63 - 1, 2**62, -(2**62) - 1, -1, 1, 2, 0, 2**64, -(2**64), None
for part in itertools.starmap(slice, itertools.product(edges, edges, (2**63 - 1, -(2**63), 2**62, -1, 3))):
    for kind in [1, 2, 3], (1, 2), "abc", "\u00e9\U0001f600x", b"abc", bytearray(b"abc"), memoryview(bytearray(8)):
        try:
            kind[part]
            part.indices(2**63 - 1)
            kind[part] = kind[:1]
            kind[part] = kind
            del kind[part]
        except (TypeError, ValueError, AttributeError, OverflowError):
            pass
with open("made", "w"):
    print("escaped")
