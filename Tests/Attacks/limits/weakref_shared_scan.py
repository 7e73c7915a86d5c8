# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: weakref shared scan."""
import _weakref


class C:
    pass


x = C()
keep = [_weakref.ref(x, lambda r: None) for _ in range(100_000)]
for i in range(100_000):
    _weakref.ref(x)
