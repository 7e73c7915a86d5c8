# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: sparse set operations."""
s=set(range(500000))
for i in range(499999): s.discard(i)
while 1: len(s); s==s.copy(); bool(s); repr(s); s.update(s); s&s
