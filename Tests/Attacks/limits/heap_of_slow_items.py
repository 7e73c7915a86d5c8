# options: --limit steps=5M
"""The items of a heap compare slowly and swallow every stop; the heap is there afterwards."""
import heapq


def patient():
    """Works for long, and swallows what stops it."""
    for _ in range(2):
        try:
            for _ in range(3 * 10**6):
                pass
        except BaseException:
            pass


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        patient()
        return self.n < other.n


heap = [Item(n) for n in (5, 2, 4, 1)]
heapq.heapify(heap)
if heapq.heappop(heap).n == 1:
    print("escaped")
