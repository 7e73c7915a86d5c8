# differs: CPython has no limits.
# options: -r --limit steps=300K
"""Endless native iteration is stopped, whoever consumes it."""

import itertools

try:
    sum(itertools.repeat(1))
finally:
    print("ESCAPED")
