# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: array slice assign."""
import array
b=array.array('b',bytes(20000000)); c=array.array('b',b'xx')
while 1: b[1:2]=c
