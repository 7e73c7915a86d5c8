# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: int bit count."""
a=(1<<40000000)-1
while 1: a.bit_count(); a.bit_length()
