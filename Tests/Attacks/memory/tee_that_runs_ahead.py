# options: --limit memory=16M
"""One of two iterators over the same items runs ahead of the other."""
from itertools import islice, repeat, tee

a, b = tee(map(list, repeat((1, 2, 3))))
next(islice(a, 10**6, None))
print("escaped")
