"""A generator, a coroutine and an asynchronous generator are resumed by their own bodies."""


def again(how):
    for _ in range(2):
        for act in "send(None)", "throw(ValueError)", "close()", "__next__()":
            try:
                eval("it." + act, {"it": how()})
            except (ValueError, TypeError, AttributeError, RuntimeError, StopIteration):
                pass
    return 1


def generator():
    yield again(lambda: it)
    yield from it


async def coroutine():
    again(lambda: it)
    await it


async def asynchronous():
    again(lambda: steps)
    yield 1


it = generator()
for act in it.__next__, it.__next__:
    try:
        act()
    except (ValueError, StopIteration):
        pass
it = coroutine()
try:
    it.send(None)
except (RuntimeError, StopIteration, ValueError):
    pass
steps = asynchronous().asend(None)
try:
    steps.send(None)
except StopIteration:
    pass
with open("made", "w"):
    print("escaped")
