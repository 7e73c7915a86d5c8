# options: --limit memory=16M
"""Classes, each with a table of methods, are made and kept."""
kept = [type(f"C{n}", (), {f"m{i}": lambda self: 0 for i in range(40)}) for n in range(5000)]
if len(kept) == 5000:
    print("escaped")
