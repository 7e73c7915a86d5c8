"""A generator as context manager yields again after the stop was thrown into it."""
# options: --limit steps=60K
import contextlib


@contextlib.contextmanager
def stubborn():
    for _ in range(1):
        try:
            yield
        except BaseException:
            pass
    for _ in range(500_000):
        pass
    print("escaped")


with stubborn():
    for _ in range(300_000):
        pass
