"""An asynchronous comprehension looks at the frame of the coroutine around it."""


async def stream():
    for n in range(2):
        yield me.cr_frame.f_locals


async def f():
    secret = 5
    return [names["secret"] async for names in stream()], secret


me = f()
try:
    me.send(None)
except StopIteration as stop:
    if stop.value[0] == [5, 5]:
        print("escaped")
