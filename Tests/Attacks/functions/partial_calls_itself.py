"""A partial object among its own arguments is shown and called until the limit is long past."""
# options: --limit steps=60K --limit memory=24M
import functools

arguments = []
p = functools.partial(lambda *a: len(a), arguments)
arguments.append(p)
ends = 0
while ends < 100_000:
    repr(p)
    ends += p()
print("escaped")
