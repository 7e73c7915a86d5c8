# differs: CPython has no limits.
# options: -r --limit memory=4M
"""The stop for memory is not seen by what would hold on to it."""

kept = []


def fill():
    while True:
        kept.append(["x"] * 10)


try:
    fill()
except MemoryError:
    print("ESCAPED")
except BaseException:
    print("ESCAPED")
finally:
    print("ESCAPED")
