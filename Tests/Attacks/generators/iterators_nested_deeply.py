"""Iterators over iterators, thousands deep, are asked for one item and thrown away."""
# options: --limit memory=24M --limit steps=100K
import itertools

made = 0
for wrap in (enumerate, itertools.chain, lambda it: map(id, it), lambda it: filter(None, it), zip):
    for _ in range(30):
        it = iter([1])
        for _ in range(2000):
            it = wrap(it)
        made += next(it) is not None
if made == 150:
    print("escaped")
