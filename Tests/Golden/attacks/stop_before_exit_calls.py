# differs: CPython has no limits.
# options: -r --limit steps=100K
"""After a stop nothing that was registered for the end runs."""

import atexit
import sys


class Last:
    def __del__(self):
        print("ESCAPED")


atexit.register(print, "ESCAPED")
sys.excepthook = lambda *what: print("ESCAPED")
sys.unraisablehook = lambda *what: print("ESCAPED")
kept = Last()
kept.itself = kept
while True:
    pass
