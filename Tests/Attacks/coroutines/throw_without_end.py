"""A coroutine catches all that is thrown at it and goes on past its limit."""
# options: --limit steps=60K
thrown = 0


class Pause:
    def __await__(self):
        while True:
            try:
                yield
            except BaseException:
                pass


async def f():
    await Pause()


c = f()
c.send(None)
while thrown < 500_000:
    c.throw(KeyboardInterrupt)
    thrown += 1
print("escaped")
