"""The finalizer of an asynchronous generator resumes it, and it never ends."""
# options: --limit steps=60K


async def stream():
    try:
        while True:
            yield 1
    finally:
        for _ in range(1_000_000):
            pass
        print("escaped")


async def start():
    async for _ in stream():
        break


c = start()
try:
    c.send(None)
except StopIteration:
    pass
s = stream()
try:
    s.__anext__().send(None)
except StopIteration:
    pass
try:
    s.aclose().send(None)
except StopIteration:
    pass
