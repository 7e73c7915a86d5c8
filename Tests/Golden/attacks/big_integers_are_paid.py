# differs: CPython has no limits.
# options: -r --limit steps=3M
"""Arithmetic on big integers is paid by their size."""

n = 3**100_000
while True:
    try:
        n * n % (n - 1)
    except BaseException:
        print("ESCAPED")
