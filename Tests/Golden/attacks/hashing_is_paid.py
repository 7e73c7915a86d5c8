# differs: CPython has no limits.
# options: -r --limit steps=300K
"""Hashing such data is, too."""

a = ()
for i in range(60):
    a = (a, a)
try:
    hash(a)
finally:
    print("ESCAPED")
