# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: math log of big int."""
import math
a=1<<50000000
while 1: math.log(a); math.log2(a); math.sqrt
