# options: --limit memory=100M --limit cpu=2s
# reason: it does not end there, or ends the interpreter
"""Deep, in itself, or half made: abstractness of a deep property."""
x=len
for i in range(300000): x=property(x)
x.__isabstractmethod__
