# options: --limit output=64K
"""help shows the same long text many times."""


def f():
    pass


f.__doc__ = "\n".join(["x" * 99] * 100)
for _ in range(40):
    help(f)
print("escaped")
