# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Deep, in itself, or half made: wrapped name."""
made = len
for _ in range(100_000):
    made = staticmethod(made)
made.__name__
