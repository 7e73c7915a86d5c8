# options: --limit cpu=0.3s --limit memory=32M
# reason: it does not end there, or ends the interpreter
"""Natively, and for long: printing a shared exception group."""
g=ExceptionGroup('a',[ValueError()])
for i in range(40): g=ExceptionGroup('a',[g,g])
raise g
