# options: --limit memory=100M
# reason: it does not end there, or ends the interpreter
"""Deep, in itself, or half made: printer by object new."""
class S(type(license)): pass
x=object.__new__(S)
print(repr(x))
