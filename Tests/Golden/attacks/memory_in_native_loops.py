# differs: CPython has no limits.
# options: -r --limit memory=4M
"""Native loops that fill memory are stopped."""

import itertools

for action in (
    lambda: list(itertools.repeat(None)), lambda: bytearray().extend(itertools.repeat(1)),
    lambda: "".join(itertools.repeat("x" * 1000)), lambda: set(itertools.count()),
):
    try:
        action()
    except MemoryError as e:
        print("MemoryError")
print("goes on")
