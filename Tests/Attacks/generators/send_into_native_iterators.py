"""A chain of lazy native iterators around a generator never comes back to the loop that counts."""
# options: --limit steps=60K
import itertools


def ones():
    while True:
        yield 1


total = 0
try:
    total = sum(itertools.islice(itertools.chain.from_iterable(zip(ones(), ones())), 2_000_000))
finally:
    if total == 2_000_000:
        print("escaped")
