# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: int sort."""
a=1<<8000000
l=[a+i for i in range(20)]
while 1: sorted(l)
