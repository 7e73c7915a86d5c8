# options: --limit memory=32M --limit cpu=2s
"""A list of lists is copied to its depths, and the copies are kept."""
import copy

one = [[i] for i in range(20000)]
kept = []
for _ in range(30):
    kept.append(copy.deepcopy(one))
if len(kept) == 30:
    print("escaped")
