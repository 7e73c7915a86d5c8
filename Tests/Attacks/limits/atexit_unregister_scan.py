# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: atexit unregister scan."""
import atexit


def f():
    pass


for i in range(100_000):
    atexit.register(f)
for i in range(100_000):
    atexit.unregister(5)
