# options: --limit cpu=0.3s
# reason: it does not end there, or ends the interpreter
"""Deep, in itself, or half made: alias origin."""
import types

x = list
for _ in range(60_000):
    x = types.GenericAlias(x, (int,))
x.nothing
