def gen(a):
  x = yield a
  yield from x

async def co(a):
  async with a as b:
    await b
  async for i in a:
    yield i
  return

def lazy(a, b):
  return (x + b for x in a if x)
