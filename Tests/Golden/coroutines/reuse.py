# A coroutine is awaited once, and a broken __anext__ is told from what it raised.
async def spam():
    return "spam"
async def reader(c):
    return await c
c = spam()
try:
    reader(c).send(None)
except StopIteration as e:
    print(e.value)
for use in (lambda: reader(c).send(None), lambda: c.send(None), lambda: c.throw(ValueError), lambda: c.__await__().send(None)):
    try:
        use()
    except RuntimeError as e:
        print(e)
c.close()

class Broken:
    def __aiter__(self): return self
    def __anext__(self): return self
    def __await__(self): 1 / 0
async def loop():
    async for _ in Broken(): pass
try:
    loop().send(None)
except TypeError as e:
    print(e, "|", repr(e.__cause__))
