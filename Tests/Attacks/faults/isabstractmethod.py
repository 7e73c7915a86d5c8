# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Deep, in itself, or half made: isabstractmethod."""
f = len
for _ in range(100_000):
    f = staticmethod(f)
f.__isabstractmethod__
