# options: --limit memory=24M --limit cpu=1s
# reason: what is attacked is the report, which CPython makes as long as it is
"""The report of a chain of causes is made outside the heap."""
chain = None
for i in range(60_000):
    error = ValueError("x" * 100)
    error.__cause__ = chain
    chain = error
raise chain
