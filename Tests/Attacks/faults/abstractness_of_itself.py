# options: --limit memory=100M
# reason: it does not end there, or ends the interpreter
"""Deep, in itself, or half made: abstractness of itself."""
import abc
x=classmethod(len); x.__init__(x)
class A(abc.ABC): y=x
