"""A function registered for the end runs on after the program was stopped."""
# options: --limit steps=60K
import atexit


def late():
    for _ in range(1_000_000):
        pass
    print("escaped")


atexit.register(late)
for _ in range(10_000):
    pass
