"""Of the awaitables of an async generator one goes on at a time, and none twice."""

import types


@types.coroutine
def wait():
    yield 'waiting'


class Own(Exception):
    pass


async def stubborn():
    while True:
        try:
            await wait()
        except Own:
            pass
    yield


async def unwilling():
    try:
        await wait()
    except GeneratorExit:
        await wait()
    yield


def told(action):
    try:
        print(action())
    except BaseException as e:
        print(type(e).__name__, e)


body = stubborn()
first = body.asend(None)
print(body.ag_running, first.send(None), body.ag_running)
for other in body.asend(None), body.athrow(Own), body.aclose():
    told(lambda: other.send(None))
    told(lambda: other.throw(Own))
print(first.throw(Own))
told(lambda: first.close())
told(lambda: first.send(None))
print(body.ag_running, first.close())

body = unwilling()
step = body.asend(None)
step.send(None)
told(lambda: step.close())


async def two():
    yield 1
    yield 2


closing = two().aclose()
told(lambda: closing.throw(GeneratorExit))
told(lambda: closing.throw(GeneratorExit))
body = two()
told(lambda: body.asend(None).send(None))
told(lambda: body.asend(None).throw(Own))
told(lambda: body.asend(None).send(None))
