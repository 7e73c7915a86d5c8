# differs: CPython has no limits.
# options: -r --limit steps=300K
"""Comparing data that is shared many times over is stopped."""

a = b = ()
for i in range(60):
    a, b = (a, a), (b, b)
try:
    a == b
finally:
    print("ESCAPED")
