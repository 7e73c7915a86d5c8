"""The descriptor of standard output is closed under everybody who writes there."""
import os
import sys

raw = getattr(sys.stdout.buffer, "raw", sys.stdout.buffer)
type(raw)(1, "w").close()
try:
    os.fstat(1)
except OSError:
    print("escaped", file=sys.stderr)
