# options: --limit memory=24M --limit cpu=1s
# reason: it does not end there, or ends the interpreter
"""The report of groups of groups is made outside the heap."""
g = ValueError(1)
for i in range(5):
    g = ExceptionGroup("g" * 100, [g] * 15)
raise g
