# reason: how fast the machine is decides there
# options: --limit cpu=0.3s
"""An iterator of zipped iterators is advanced without a step of Python."""
import time
from itertools import cycle, repeat

rows = zip(*[map(pow, cycle((2, 3)), repeat(5000), repeat(10**30))] * 5)
total = sum(1 for row in rows if time.process_time() > 1.2 and print("escaped", flush=True) or 1 / (
    time.process_time() < 1.2))
