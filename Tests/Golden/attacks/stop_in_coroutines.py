# differs: CPython has no limits.
# options: -r --limit steps=100K
"""Nor do coroutines and asynchronous generators."""

class Again:
    def __await__(self):
        while True:
            try:
                yield
            except BaseException:
                pass


async def body():
    try:
        async for x in source():
            await Again()
    finally:
        print("ESCAPED")


async def source():
    try:
        while True:
            yield 1
            await Again()
    finally:
        print("ESCAPED")


c = body()
while True:
    c.send(None)
