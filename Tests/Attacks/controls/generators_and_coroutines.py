"""Generators and coroutines are driven, thrown into and closed as everywhere."""
log = []


def child():
    try:
        got = yield 1
        log.append(got)
        yield 2
    except ValueError as error:
        log.append(str(error))
        return "caught"
    finally:
        log.append("left")


def parent():
    log.append((yield from child()))
    yield 3


g = parent()
assert next(g) == 1 and g.send("sent") == 2 and g.throw(ValueError("v")) == 3
g.close()
assert log == ["sent", "v", "left", "caught"]


class Pause:
    def __await__(self):
        return (yield "paused")


async def stream():
    for n in range(3):
        yield n + await Pause()


async def total():
    return sum([n async for n in stream()])


c = total()
value = None
try:
    while True:
        assert c.send(value) == "paused"
        value = 10
except StopIteration as stop:
    assert stop.value == 33
print("fine")
