# await, async for and async with drive their protocols; mistakes are named.
def run(c):
    try:
        while True: print("yielded", c.send(None))
    except StopIteration as e: return e.value
class A:
    def __init__(self, v): self.v = v
    def __await__(self): x = yield self.v; return self.v * 2
class CM:
    async def __aenter__(self): print("enter"); return await A(1)
    async def __aexit__(self, *a): print("exit", a[0] and a[0].__name__); return True
class It:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1; return await A(self.n)
async def main():
    async with CM() as v, CM():
        print("v", v); raise ValueError
    out = []
    async for i in It(2): out.append(i)
    else: print("else")
    return out, [i async for i in It(2)], {i: await A(i) async for i in It(1)}, [await A(j) for j in (1,)]
print(run(main()))
async def attempt(f):
    try: await f()
    except Exception as e: print(type(e).__name__, e)
async def a1(): await 3
async def a2():
    async with 3: pass
async def a3():
    async for _ in 3: pass
async def a4():
    class B:
        def __await__(self): return 3
    await B()
async def a5():
    class B:
        def __aiter__(self): return 3
    async for _ in B(): pass
async def a6():
    class B:
        async def __aenter__(self): pass
    async with B(): pass
async def a7():
    with CM(): pass
for f in (a1, a2, a3, a4, a5, a6, a7): run(attempt(f))
c = a1(); print(c.cr_running, c.cr_suspended, c.cr_await, c.__name__, type(c).__name__, c.cr_origin); c.close()
