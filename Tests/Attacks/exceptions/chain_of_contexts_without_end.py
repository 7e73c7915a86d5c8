"""Handlers within handlers chain exceptions until the memory is full."""
# options: --limit memory=24M --limit cpu=400ms
last = None
try:
    for i in range(150_000):
        try:
            raise ValueError(str(i) * 30)
        except ValueError as error:
            error.__context__ = last
            last = error
except MemoryError:
    pass
if i == 149_999:
    print("escaped")
