# differs: CPython has no realms.
# options: -r
import itertools, collections, functools, _collections, _functools

print(list(itertools.islice(itertools.count(), 3)), collections.deque("ab"), functools.reduce(max, [1, 2]))
