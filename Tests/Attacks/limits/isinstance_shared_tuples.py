# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: isinstance shared tuples."""
t = (float,)
for _ in range(40):
    t = (t, t)
isinstance(1, t)
