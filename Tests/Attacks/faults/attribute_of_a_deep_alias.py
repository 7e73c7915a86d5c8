# options: --limit cpu=1s
# reason: it does not end there, or ends the interpreter
"""Deep: an attribute of an alias of aliases."""
import types

a = list
for _ in range(200000):
    a = types.GenericAlias(a, int)
a.append
