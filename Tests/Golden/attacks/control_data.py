# options: -r
"""Containers work behind the fence."""

import collections
import functools
import itertools
import operator

d = {"a": 1, "b": [1, 2, {"c": 3}]}
match d:
    case {"b": [x, y, {"c": z}]}:
        print(x, y, z)
Point = collections.namedtuple("Point", "x y")
match Point(1, 2):
    case Point(x=a, y=b):
        print(a, b)
print(collections.Counter("abca").most_common(1), list(itertools.islice(itertools.count(), 3)))
print(functools.reduce(operator.add, [1, 2, 3]), operator.itemgetter(1)([1, 2]), operator.attrgetter("real")(5))
print(sorted({3, 1, 2}), {**d}["a"], [*range(3)], dict(zip("ab", [1, 2])))
dq = collections.deque([1, 2], maxlen=2)
dq.append(3)
print(list(dq), collections.OrderedDict(a=1) == {"a": 1}, collections.defaultdict(list)["x"])
