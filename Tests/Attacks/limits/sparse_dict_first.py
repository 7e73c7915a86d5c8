# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: sparse dict first."""
d=dict.fromkeys(range(700000))
for i in list(d)[1:]: del d[i]
while 1: next(iter(d)); next(reversed(d)); list(d)
