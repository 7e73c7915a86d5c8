# options: --limit cpu=1s
# reason: it does not end there, or ends the interpreter
"""Deep: an attribute of a static method of static methods."""
x = len
for _ in range(200000):
    x = staticmethod(x)
x.__name__
