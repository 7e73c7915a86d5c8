# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: bytearray pop."""
b=bytearray(30000000)
while 1: b.pop(1); b.append(1)
