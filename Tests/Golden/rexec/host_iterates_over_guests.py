# differs: CPython has no rexec. Iterators that call what the guest has chosen call it with the guest's rights.
import collections
import heapq
import io
import itertools
import os

import rexec

PATH = os.path.join(os.environ.get("TMPDIR", "/tmp"), "made-by-a-guest-%d" % os.getpid())
r = rexec.RExec()
r.edit("allow module itertools functools")
r.add_module("__main__").path = PATH
r.r_exec("""
import functools
import itertools as i

files = type(open('/etc/passwd', 'rb', 0))

def opened():
    return map(files, [path], ['w'])

def generator(it):
    yield from it

def make():
    yield opened()
    yield zip(opened())
    yield enumerate(opened())
    yield filter(None, opened())
    yield iter(functools.partial(files, path, 'w'), None)
    yield i.starmap(files, [(path, 'w')])
    yield i.accumulate([path, 'w'], files)
    yield i.chain(opened())
    yield i.chain.from_iterable([opened()])
    yield i.islice(opened(), 1)
    yield i.tee(opened())[0]
    yield i.zip_longest(opened())
    yield i.islice(i.cycle(opened()), 2)
    yield i.batched(opened(), 1)
    yield i.pairwise(i.chain([1], opened()))
    yield i.filterfalse(None, opened())
    yield i.takewhile(bool, opened())
    yield i.compress(opened(), [1])
    yield i.groupby(opened())
    yield generator(opened())
    yield (x for x in opened())
    yield type('A', (), {'__iter__': lambda self: opened()})()
    yield type('B', (), {'__getitem__': staticmethod(functools.partial(files, path, 'w'))})()
    yield type('C', (), {'__iter__': lambda self: self,
                         '__next__': staticmethod(functools.partial(files, path, 'w'))})()
    yield type('D', (dict,), {'keys': lambda self: opened()})()
    yield type('E', (), {'__iter__': staticmethod(functools.partial(map, files, [path], ['w']))})()
""")
WAYS = {
    "list": list, "comprehension": lambda x: [y for y in x], "call": lambda x: print(*x, end=""),
    "next": lambda x: next(iter(x)), "set": set, "in": lambda x: 5 in x, "sum": sum, "dict": dict,
    "join": "".join, "extend": lambda x: [].extend(x), "zip": lambda x: list(zip(x, x)),
    "deque": collections.deque, "sorted": sorted, "map": lambda x: list(map(repr, x)),
    "slice": lambda x: [].__setitem__(slice(0, 0), x), "fromkeys": dict.fromkeys,
    "merge": lambda x: list(heapq.merge(x, x)), "chain": lambda x: list(itertools.chain(x)),
    "writelines": lambda x: io.StringIO().writelines(x), "max": max, "bytes": bytes,
    "keywords": lambda x: dict(**x),
}
tried = 0
for name, way in WAYS.items():
    for x in r.add_module("__main__").make():
        tried += 1
        try:
            way(x)
        except Exception:
            pass
        if os.path.exists(PATH):
            print("made by", name)
            os.remove(PATH)
print(tried > 500, os.path.exists(PATH))
