# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: bytearray del stepped."""
b=bytearray(30000000)
while 1: del b[5:1000:2]
