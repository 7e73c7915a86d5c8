# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: cycle nested thrash."""
import itertools
x=[1]
for i in range(60000): x=itertools.cycle(x)
try: list(x)
except RecursionError as e: print(e)
