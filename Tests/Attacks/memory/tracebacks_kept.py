# options: --limit memory=16M
"""Exceptions are kept with the tracebacks and contexts of deep calls."""


def fall(n):
    if n:
        fall(n - 1)
    raise ValueError(n)


kept = []
for _ in range(3000):
    try:
        fall(200)
    except ValueError as e:
        kept.append(e)
print("escaped")
