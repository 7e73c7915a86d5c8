# options: --limit output=64K
"""Standard output is redirected to standard error, which may count apart."""
import contextlib
import sys

for _ in range(6):
    with contextlib.redirect_stdout(sys.stderr):
        print("x\n" * 10000)
    with contextlib.redirect_stderr(sys.stdout):
        print("x\n" * 10000, file=sys.stderr)
print("escaped")
