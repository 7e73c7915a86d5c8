# Async generators are sent to, thrown into and closed like generators, by awaiting.
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e: return e.value
    except StopAsyncIteration as e: return "StopAsyncIteration"
async def g():
    try:
        x = yield 1
        print("got", x)
        yield 2
    except ValueError as e:
        print("caught", e); yield 3
    finally: print("cleanup")
it = g()
print(run(it.__anext__()), run(it.asend("a")), run(it.athrow(ValueError("v"))), run(it.aclose()), run(it.__anext__()))
print(type(it).__name__, it.ag_running, it.ag_frame, it.ag_await, it.__name__)
def attempt(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
attempt(lambda: run(g().asend(1)))
async def bad():
    try: yield 1
    except GeneratorExit: yield 2
b = bad(); run(b.__anext__()); attempt(lambda: run(b.aclose()))
async def main():
    return [i async for i in g()], await anext(one()), await anext(aiter(empty()), "default")
async def one():
    yield 1
async def empty():
    return
    yield
print(run(main()))
async def raises():
    yield 1
    raise StopAsyncIteration
r = raises(); run(r.__anext__()); attempt(lambda: run(r.__anext__()))
a = g().__anext__(); attempt(lambda: a.close()); attempt(lambda: a.send(None))
n = anext(empty(), 5)
print(type(n).__name__, hasattr(n, "send"), hasattr(n, "throw"), hasattr(n, "close"), iter(n) is n)
attempt(lambda: n.send(None))
try: anext(3)
except TypeError as e: print(e)
