# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: isinstance wide tuple."""
t=(int,)*3000000
while 1: isinstance('a',t); issubclass(str,t)
