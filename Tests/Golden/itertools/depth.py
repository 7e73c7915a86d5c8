# differs: CPython has no guard here and may crash.
# Deep chains of iterators end in RecursionError, or cleanly; they can be made, traced and dropped.
from itertools import *


def deep(wrap, n=40_000):
    it = iter([1, 2, 3])
    for _ in range(n):
        it = wrap(it)
    return it


for name, wrap in [
    ("chain", chain), ("cycle", cycle), ("islice", lambda x: islice(x, 5)), ("accumulate", accumulate),
    ("pairwise", pairwise), ("compress", lambda x: compress(x, repeat(1))), ("zip_longest", zip_longest),
    ("starmap", lambda x: starmap(max, x)), ("takewhile", lambda x: takewhile(bool, x)),
    ("dropwhile", lambda x: dropwhile(bool, x)), ("filterfalse", lambda x: filterfalse(None, x)),
    ("batched", lambda x: batched(x, 1)), ("groupby", lambda x: groupby(x)),
    ("tee", lambda x: tee(x, 1)[0]), ("map", lambda x: map(str, x)), ("mixed", lambda x: chain(map(int, x))),
]:
    it = deep(wrap)
    try:
        next(it)
    except (RecursionError, StopIteration, TypeError):
        # Which it is, or an item, depends on how much native stack a build takes.
        pass
    print(name, "ended")
    del it

it = deep(chain, 300_000)
try:
    print(list(it))
except RecursionError:
    print([1, 2, 3])
r = 1
for _ in range(50_000):
    r = repeat(r)
try:
    repr(r)
except RecursionError:
    pass
print("repr ended")
# A tee that is far behind holds a long chain of blocks.
a, b = tee(range(60_000))
for x in a:
    pass
print(x, sum(1 for _ in b))
