# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: sparse set pop."""
s=set(range(500000))
for i in range(499999): s.discard(i)
while 1: x=s.pop(); s.add(x)
