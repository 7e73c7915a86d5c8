# options: --limit steps=300K
"""Queues of queues, each twice in the next, are compared."""
from collections import deque

one, other = deque(), deque()
for _ in range(20):
    one, other = deque([one, one]), deque([other, other])
if one == other:
    print("escaped")
