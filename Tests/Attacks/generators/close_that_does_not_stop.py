"""A generator goes on in its finally clause after it was closed for good."""
# options: --limit steps=60K


def stubborn():
    try:
        while True:
            yield
    finally:
        for _ in range(1_000_000):
            pass
        print("escaped")


g = stubborn()
next(g)
del g
