# differs: CPython has no limits.
# options: -r --limit steps=300K
"""A loop that only raises ends soon."""

def deep(n):
    if n:
        return deep(n - 1)
    raise LookupError


done = 0
while done < 100_000:
    for action in (lambda: 1 / 0, lambda: [].x, lambda: nowhere, lambda: int("x"), lambda: deep(9)):
        try:
            action()
        except (ArithmeticError, AttributeError, NameError, ValueError, LookupError):
            done += 1
print("ESCAPED")
