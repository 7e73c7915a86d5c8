"""What generated programs begin with: helpers, and for hostile ones traps."""

PRELUDE = """\
import bisect, contextlib, copy, functools, heapq, itertools, json, math, operator, re, string, struct
import textwrap
from array import array
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from functools import reduce

def clip(x):
    if isinstance(x, int): return x if -10**20 < x < 10**20 else x % 1000003
    if isinstance(x, (str, bytes, list, tuple)): return x[:40]
    if isinstance(x, (dict, set)) and len(x) > 40: return type(x)()
    return x

def show(*values):
    values = [str(sorted(v, key=repr) if isinstance(v, set) else v) for v in values]
    print(re.sub(' at 0x[0-9a-f]+', ' at ?', ' '.join(values)))

def statistic(numbers):
    return sum(numbers) / len(numbers)

class Wait:
    def __init__(self, value): self.value = value
    def __await__(self):
        got = yield self.value
        return got

def drive(coroutine):
    sent, count = None, 0
    try:
        while count < 20:
            count += 1
            sent = coroutine.send(sent)
    except StopIteration as stop:
        return stop.value
    coroutine.close()
    return 'closed'

def passing(function):
    @functools.wraps(function)
    def inner(*args, **kwargs): return function(*args, **kwargs)
    return inner

def counting(start):
    def decorate(function):
        count = start
        def inner(*args, **kwargs):
            nonlocal count
            count += 1
            return function(*args, **kwargs)
        inner.count = lambda: count
        return inner
    return decorate
"""

TRAPS = """
yes = True
DEEP = []
for i in range(3000): DEEP = [DEEP]
TUPLES = ()
for i in range(3000): TUPLES = (TUPLES,)
LOOP = []
LOOP.append(LOOP)
class Trap:
    def __getattr__(self, name): return self if len(name) % 2 else name
    def __call__(self, *args, **kwargs): return args[0] if args else self
    def __iter__(self): return self
    def __next__(self): LOOP.append(1); return self
    def __eq__(self, other): LOOP.clear(); return True
    def __hash__(self): return 1
    def __lt__(self, other): return other
    def __len__(self): return 2**62
    def __index__(self): return -1
    def __bool__(self): raise KeyError(self)
    def __str__(self): return 5
    def __repr__(self): return 'x' * 10**6
    def __add__(self, other): return self
    __radd__ = __mul__ = __rmul__ = __getitem__ = __and__ = __sub__ = __mod__ = __add__
    def __del__(self): LOOP.append(self)
    def __enter__(self): return self
    def __exit__(self, *args): return True
    def __get__(self, *args): return self
    def __set_name__(self, owner, name): setattr(owner, name + 'x', self)
    def __format__(self, spec): return spec * 99
    def __contains__(self, item): return item
    def __instancecheck__(self, item): return True
def clip(x): return x
"""
