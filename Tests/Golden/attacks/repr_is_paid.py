# differs: CPython has no limits.
# options: -r --limit steps=100K --limit memory=64M
"""Showing such data ends, at one limit or the other."""

a = []
for i in range(60):
    a = [a, a]
try:
    repr(a)
finally:
    print("ESCAPED")
