# options: --limit memory=16M --limit cpu=2s
"""Natives join what others say of themselves."""
import functools
import operator
import types

big = "x" * 10**6
shown = []
for make in (
    lambda: functools.partial(print, *[big] * 60), lambda: operator.methodcaller("m", *[big] * 60),
    lambda: operator.itemgetter(*[big] * 60), lambda: types.SimpleNamespace(**{f"k{i}": big for i in range(60)}),
    lambda: list[tuple([big] * 60)], lambda: ValueError(*[big] * 60),
):
    try:
        shown.append(repr(make()))
    except MemoryError:
        pass
if sum(map(len, shown)) > 10**8:
    print("escaped")
