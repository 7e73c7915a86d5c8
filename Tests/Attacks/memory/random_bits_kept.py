# options: --limit memory=32M --limit cpu=2s
"""Random bits and choices are drawn by the million, and kept."""
import random

kept = [random.getrandbits(10**7) for _ in range(30)]
kept.append(random.choices(range(10), k=10**5) * 200)
if len(kept) == 31:
    print("escaped")
