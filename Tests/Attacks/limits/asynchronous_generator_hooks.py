# options: --limit steps=200K
"""An asynchronous generator that is thrown into keeps the exception for itself."""


async def numbers():
    for n in range(10**6):
        try:
            yield n
        except BaseException:
            pass


async def add():
    total = 0
    async for n in numbers():
        total += n
    return total


try:
    add().send(None)
except StopIteration as e:
    if e.value > 10**6:
        print("escaped")
