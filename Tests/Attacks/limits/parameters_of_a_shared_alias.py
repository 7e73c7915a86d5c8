# options: --limit cpu=0.3s --limit memory=32M
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: parameters of a shared alias."""
import _typing
T=_typing.TypeVar('T')
t=list[T]
for i in range(60): t=dict[t,t]
t.__parameters__; t[int]
