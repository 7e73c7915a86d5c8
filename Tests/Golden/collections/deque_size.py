# differs: CPython begins to fill its memory.
# A deque that would be too large is refused at once.
from collections import deque

for f in [lambda: deque([1, 2, 3]) * 10**15, lambda: deque([1, 2, 3]).__imul__(10**18),
          lambda: deque([1, 2], 2) * 10**18,
          lambda: deque(iter(range(10**6)), 10**18).maxlen]:
    try:
        print(f())
    except MemoryError as e:
        print("MemoryError")
