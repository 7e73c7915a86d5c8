# differs: CPython has no limits.
# options: -r --limit output=2K
"""The stop for output passes handlers and hooks."""

import sys

sys.excepthook = lambda *what: print("ESCAPED" * 1000)
try:
    while True:
        sys.stderr.write("x" * 50 + "\n")
except BaseException:
    print("ESCAPED")
finally:
    print("ESCAPED")
