# options: --limit memory=100M
# reason: it does not end there, or ends the interpreter
"""Deep, in itself, or half made: classmethod get of itself."""
x=classmethod(len); x.__init__(x)
x.__get__(1)()
