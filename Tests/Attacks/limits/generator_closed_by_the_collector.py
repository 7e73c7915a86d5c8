# options: --limit steps=200K
"""A generator that waits in a try block is finalised when the program has been stopped."""


def waiting():
    try:
        yield
    finally:
        print("escaped")


g = waiting()
next(g)
for _ in range(10**6):
    pass
