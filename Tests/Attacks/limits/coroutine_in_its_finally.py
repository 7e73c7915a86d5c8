# options: --limit steps=200K
"""A coroutine that is driven by hand goes on in its finally clause."""


class Wait:
    def __await__(self):
        yield


async def work():
    try:
        while True:
            await Wait()
    finally:
        print("escaped")


c = work()
for _ in range(10**6):
    c.send(None)
c.close()
