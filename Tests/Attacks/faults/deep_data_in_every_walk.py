# options: --limit memory=64M --limit cpu=4s
"""Data nested twenty thousand deep is shown, hashed, compared, copied, marshalled and asked."""
import marshal


def nested(make):
    x = 1
    for _ in range(20000):
        x = make(x)
    return x


for make in (
    lambda x: [x], lambda x: (x,), lambda x: {1: x}, lambda x: ValueError(x), lambda x: {1: x}.values(),
    lambda x: [x].__iter__,
):
    try:
        x, y = nested(make), nested(make)
    except RecursionError:
        continue
    for act in (
        repr, hash, lambda x: x == y, lambda x: x < y, marshal.dumps,
        lambda x: "%r" % (x,), lambda x: x in [y], lambda x: sorted([x, y]),
    ):
        try:
            act(x)
        except (RecursionError, TypeError, ValueError, MemoryError):
            pass
with open("made", "w"):
    print("escaped")
