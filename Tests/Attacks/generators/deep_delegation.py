"""A delegation that is as deep as can be is resumed from its bottom again and again."""
# options: --limit steps=100K --limit recursion=100000


def deep(n):
    if n:
        yield from deep(n - 1)
    while True:
        yield n


g = deep(900)
count = 0
for _ in range(1000):
    next(g)
    count += 1
if count == 1000:
    print("escaped")
