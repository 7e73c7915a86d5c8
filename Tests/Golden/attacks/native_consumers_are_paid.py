# differs: CPython has no limits.
# options: -r --limit steps=300K
"""Also where nothing is kept."""

import collections
import itertools

try:
    collections.deque(itertools.count(), maxlen=0)
finally:
    print("ESCAPED")
