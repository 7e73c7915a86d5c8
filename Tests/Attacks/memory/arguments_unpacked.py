# options: --limit memory=16M
"""A call unpacks an endless iterator into its arguments."""
from itertools import islice, repeat


def count(*rest, **more):
    return len(rest) + len(more)


if count(*islice(repeat(None), 5 * 10**6)) + count(**{f"k{i}": 0 for i in range(3 * 10**5)}) > 10**6:
    print("escaped")
