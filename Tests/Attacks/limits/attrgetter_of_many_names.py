# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: attrgetter of many names."""
import operator
g=operator.attrgetter('real.'*1000000+'real')
while 1: g(1)
