# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: float fromhex."""
s='0x'+'0'*20000000+'1'
while 1: float.fromhex(s)
