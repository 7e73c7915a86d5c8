# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: bytesio gap."""
import io
b=io.BytesIO(bytes(20000000))
while 1: b.truncate(10000000); b.seek(20000000); b.write(b'x')
