# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: stringio readline."""
import io
b=io.StringIO('x'*10000000)
while 1: b.readline(); b.seek(0)
