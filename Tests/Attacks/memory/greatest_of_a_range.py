# options: --limit memory=32M --limit cpu=2s
"""The greatest numbers of a range are collected, which are all of them."""
import heapq

kept = heapq.nlargest(6 * 10**6, range(6 * 10**6))
if len(kept) == 6 * 10**6:
    print("escaped")
