# options: --limit cpu=1s
# reason: it does not end there, or ends the interpreter
"""Deep: an attribute of a method of methods."""
import types

x = print
for _ in range(200000):
    x = types.MethodType(x, 1)
x.any
