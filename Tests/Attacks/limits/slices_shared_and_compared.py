# options: --limit steps=300K
"""Slices of slices, each twice in the next, are compared: every step doubles the work."""
one = other = slice(None)
for _ in range(21):
    one, other = slice(one, one), slice(other, other)
if one == other:
    print("escaped")
