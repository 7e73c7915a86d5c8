# options: --limit steps=500K
"""The first group of an endless number of equal items is passed over."""
import itertools

groups = itertools.groupby(itertools.repeat(1, 10**7))
next(groups)
if next(groups, None) is None:
    print("escaped")
