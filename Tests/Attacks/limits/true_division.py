# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: true division of huge ints."""
a = (1 << 8000000) + 1
while True:
    a / a
