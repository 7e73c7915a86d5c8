# types.coroutine lets a generator be awaited, and what returns one.
import types

@types.coroutine
def pause(value):
    got = yield value
    return got * 2

async def main():
    return await pause(1) + await pause(2)

c = main()
print(c.send(None), c.send(10))
try:
    c.send(20)
except StopIteration as e:
    print(e.value)
print(bool(pause.__code__.co_flags & 0x100), types.coroutine(pause) is pause)

class Like:
    def __iter__(self): return self
    def __next__(self): raise StopIteration("like")
    def send(self, v): return next(self)
    def throw(self, *a): raise a[0]
    def close(self): pass

import collections.abc
collections.abc.Generator.register(Like)

@types.coroutine
def wrapping():
    return Like()

async def other():
    return await wrapping()

try:
    other().send(None)
except StopIteration as e:
    print(e.value)
try:
    types.coroutine(3)
except TypeError as e:
    print(e)

@types.coroutine
def delegating():
    return (yield from main())
d = delegating()
print(d.send(None))

unused = main()
def plain():
    yield from unused
try:
    next(plain())
except TypeError as e:
    print(e)
unused.close()
