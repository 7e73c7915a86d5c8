# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: int hash."""
a=(1<<50000000)-1
while 1: hash(a)
