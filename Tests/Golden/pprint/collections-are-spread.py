# The types of collections, mapping proxies, namespaces and subclasses have layouts of their own.
import types
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString
from collections import defaultdict, deque, namedtuple
from pprint import pprint

words = "the quick brown fox jumped over the lazy dog".split()
d = OrderedDict((word, len(word)) for word in words)
pprint(d)
pprint(OrderedDict())
pprint(d, width=40)
by_length = defaultdict(list)
for word in words:
    by_length[len(word)].append(word)
pprint(by_length)
pprint(by_length, width=30)
pprint(defaultdict(int), width=1)
pprint(Counter(" ".join(words)))
pprint(Counter(" ".join(words)), indent=2, width=30)
pprint(Counter(), width=1)
pprint(ChainMap({"a": 1}, {word: 1 for word in words}))
pprint(ChainMap({word: i for i, word in enumerate(words)}, {}), width=40)
pprint(ChainMap(), width=1)
pprint(deque(words), width=40)
pprint(deque(words, maxlen=20), width=40)
pprint(deque([], maxlen=3), width=1)
pprint(UserDict(d), width=40)
pprint(UserList(words), width=40)
pprint(UserString(" ".join(words)), width=20)
pprint([UserDict(d), UserList(words), UserString(" ".join(words))], width=30)
pprint(types.MappingProxyType(dict(d)), width=40)
space = types.SimpleNamespace(**{word: word * 3 for word in words})
pprint(space, width=40)
space.me = space
pprint(space, width=40)
Point = namedtuple("Point", "x y")
pprint(Point("x" * 30, "y" * 30), width=40)
pprint([Point(1, 2)] * 8, width=40)


class Sub(types.SimpleNamespace):
    pass


class L(list):
    pass


class T(tuple):
    pass


class D(dict):
    pass


class S(set):
    pass


class Own(list):
    def __repr__(self):
        return "<" + "own " * 30 + ">"


class I(int):
    pass


pprint(Sub(a="b" * 30, c=["d" * 20] * 3), width=40)
pprint(L(words), width=30)
pprint(T(words), width=30)
pprint(D({word: 1 for word in words}), width=30)
pprint(S(words), width=30)
pprint(S(), width=1)
pprint(Own(words), width=30)
pprint([Own(), I(7)], width=30)
pprint([list, len, None, ...], width=10)
