"""A coroutine shows what it awaits, and through that the code of the other."""


class Pause:
    def __await__(self):
        yield 1


async def inner():
    await Pause()


async def outer():
    await inner()


c = outer()
c.send(None)
if c.cr_await.cr_code is inner.__code__:
    print("escaped")
c.close()
