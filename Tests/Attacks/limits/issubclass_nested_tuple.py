# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: issubclass nested tuple."""
t=(int,)
for i in range(60): t=(t,t)
issubclass(str,t)
