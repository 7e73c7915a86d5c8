# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: a number in bytes."""
s = b"ab c" * 600000
while True:
    1 in s
