"""__await__ gives a native iterator, through which a coroutine is driven without a Python loop."""
# options: --limit steps=60K
import collections
import itertools


class Endless:
    def __await__(self):
        return itertools.repeat(None, 5_000_000)


async def f():
    await Endless()
    print("escaped")


collections.deque(f().__await__(), maxlen=0)
