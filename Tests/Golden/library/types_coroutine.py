# types.coroutine makes generators awaitable, and wraps what is like one.
import collections.abc
import types


def run(coroutine, *sent):
    for value in (None, *sent):
        try:
            print("yielded", coroutine.send(value))
        except StopIteration as stop:
            print("returned", stop.value)
        except TypeError as error:
            print(error)


@types.coroutine
def generator():
    received = yield 1
    return received


async def awaits(thing):
    return await thing


run(awaits(generator()), 5)
print(generator.__code__.co_flags & 0x100)


class Like(collections.abc.Generator):
    count = 0

    def send(self, value):
        self.count += 1
        if self.count > 2:
            raise StopIteration(9)
        return self.count

    def throw(self, *error):
        raise error[0]


@types.coroutine
def like():
    return Like()


print(type(like()).__name__)
run(awaits(like()), None, None)


@types.coroutine
def iterator():
    return iter([1, 2])


run(awaits(iterator()))
print(types.coroutine(awaits) is awaits)
try:
    types.coroutine(3)
except TypeError as error:
    print(error)
