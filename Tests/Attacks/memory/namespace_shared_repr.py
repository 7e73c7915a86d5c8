# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Outside the account of the heap: namespace shared repr."""
import types

n = types.SimpleNamespace()
for _ in range(40):
    n = types.SimpleNamespace(a=n, b=n)
repr(n)
