# options: -r
"""Exceptions and generators work behind the fence."""

import sys


def g():
    try:
        x = yield 1
        print("got", x)
        yield 2
    finally:
        print("closed")


it = g()
print(next(it), it.send("a"))
it.close()
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("v") from e
except ValueError as e:
    print(repr(e.__cause__), e.__traceback__.tb_lineno > 0, sys.exc_info()[0].__name__)
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except* ValueError as e:
    print(e.exceptions)
except* TypeError as e:
    print(len(e.exceptions))


async def coroutine():
    return 5


c = coroutine()
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
