# options: --limit steps=200K
"""A generator ignores GeneratorExit and goes on yielding while a native function drains it."""


def endless():
    n = 0
    while n < 10**6:
        n += 1
        try:
            yield n
        except BaseException:
            pass


if sum(endless()) > 10**6:
    print("escaped")
