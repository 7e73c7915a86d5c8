# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: bytearray del."""
b=bytearray(30000000)
while b: del b[1]
