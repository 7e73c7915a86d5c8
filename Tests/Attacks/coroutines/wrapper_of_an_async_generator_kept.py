"""The awaitable of athrow is used twice and from within itself, to get at a finished frame."""


async def stream():
    try:
        yield 1
    except ValueError as error:
        yield error.__traceback__.tb_frame


async def use():
    s = stream()
    await s.__anext__()
    again = s.athrow(ValueError)
    frame = await again
    try:
        again.send(None)
    except RuntimeError:
        return frame


try:
    use().send(None)
except StopIteration as stop:
    if stop.value.f_code is stream.__code__:
        print("escaped")
