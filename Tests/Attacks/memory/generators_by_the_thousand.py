# options: --limit memory=16M
"""Each suspended generator keeps its frame with many variables."""
names = " = ".join(f"v{i}" for i in range(100))
exec(f"def g():\n {names} = 1\n yield v0")
kept = []
for _ in range(50000):
    it = g()
    next(it)
    kept.append(it)
print("escaped")
