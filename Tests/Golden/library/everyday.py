import collections, itertools, functools, string, types, keyword, copyreg, collections.abc, operator, math, io, os, time, errno
from collections import *
d = deque([1,2,3], maxlen=3); d.append(4); d.appendleft(0); print(d, d[0], list(reversed(d)), len(d))
d.rotate(1); print(d)
dd = defaultdict(list); dd['a'].append(1); print(dd)
c = Counter("abracadabra"); print(c.most_common(2), c['z'], c + Counter(a=1), c)
P = namedtuple("P", "x y", defaults=[5]); p = P(1); print(p, p._asdict(), p._replace(x=3), P._fields)
try: P()
except TypeError as e: print(e)
o = OrderedDict(a=1, b=2); o.move_to_end('a'); print(o, o == OrderedDict(b=2, a=1), o == {'a':1,'b':2})
print(ChainMap({'a':1},{'b':2})['b'], dict(ChainMap({'a':1},{'b':2})))
print(list(itertools.islice(itertools.count(3), 2, 8, 2)), list(itertools.chain([1],[2,3])), list(itertools.product('ab', repeat=2))[:3])
print([(k, list(g)) for k, g in itertools.groupby("aabbc")], list(itertools.permutations([1,2,3]))[:3], list(itertools.zip_longest([1],[2,3])))
a, b = itertools.tee([1,2,3]); print(list(a), list(b), list(itertools.accumulate([1,2,3])), list(itertools.pairwise('abc')), list(itertools.batched('abcde', 2)))
@functools.lru_cache
def fib(n): return n if n < 2 else fib(n-1)+fib(n-2)
print(fib(80), fib.cache_info())
print(functools.reduce(lambda a,b: a*b, [1,2,3,4]), functools.partial(int, base=2)("101"))
@functools.singledispatch
def f(x): return 'obj'
@f.register
def _(x: int): return 'int'
print(f(1), f('a'))
print(string.Template("$a ${b} $$").substitute(a=1,b=2), string.capwords("hello world"), keyword.iskeyword("if"))
print(isinstance([], collections.abc.Sequence), isinstance({}, collections.abc.Mapping), isinstance(5, collections.abc.Hashable), issubclass(list, collections.abc.Iterable), isinstance(len, collections.abc.Callable), isinstance(5, collections.abc.Callable))
@functools.total_ordering
class T:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return s.v == o.v
    def __lt__(s, o): return s.v < o.v
print(T(1) <= T(2), T(3) > T(2))
from abc import ABC, abstractmethod
class A(ABC):
    @abstractmethod
    def m(self): ...
try: A()
except TypeError as e: print(e)
class B(A):
    def m(self): return 1
print(B().m(), isinstance(B(), A))
s = io.StringIO(); s.write("hey"); print(s.getvalue(), io.BytesIO(b"abc").read(2))
print(string.Formatter().format("{0} {x!r:>5}", 1, x='a'))
