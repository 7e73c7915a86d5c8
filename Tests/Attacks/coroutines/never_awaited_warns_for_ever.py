"""The warning about a coroutine that nobody awaited is shown by a function that does not return."""
# options: --limit steps=60K
import warnings


def show(*arguments):
    for _ in range(1_000_000):
        pass
    print("escaped")


warnings.simplefilter("always")
warnings.showwarning = show


async def f():
    pass


f()
