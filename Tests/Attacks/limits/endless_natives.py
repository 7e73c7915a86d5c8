"""Native functions work for long on an iterator that costs nothing, one after the other."""
# options: --limit cpu=0.1s
import collections
import itertools
import math
import operator

n = 2_000_000
repeat = itertools.repeat
for work in (
    lambda: "".join(repeat("", n)),
    lambda: b"".join(repeat(b"", n)),
    lambda: collections.deque(repeat(1, n), 0),
    lambda: operator.countOf(repeat(1, n), 1),
    lambda: operator.indexOf(repeat(1, n), 2) if False else 2 in repeat(1, n),
    lambda: math.sumprod(repeat(1, n), repeat(1, n)),
    lambda: [key for key, group in itertools.groupby(repeat(1, n))],
    lambda: next(filter(None, repeat(0, n)), 0),
    lambda: next(itertools.compress(repeat(1, n), repeat(0, n)), 0),
    lambda: next(itertools.dropwhile(bool, repeat(1, n)), 0),
    lambda: max(zip(repeat(1, n), repeat(2, n))),
    lambda: set(map(operator.neg, repeat(1, n))),
):
    work()
print("escaped")
