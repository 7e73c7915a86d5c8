# The native halves of bisect and heapq: places in sorted sequences, and lists kept as heaps.
import _bisect, _heapq

def attempt(f, *arguments, **keywords):
    try:
        print(f(*arguments, **keywords))
    except Exception as e:
        print(type(e).__name__, e)

a = [1, 2, 2, 3]
for f in (_bisect.bisect_left, _bisect.bisect_right):
    print([f(a, x) for x in (0, 1, 2, 3, 4)], f(a, 2, 2), f(a, 2, 0, 1), f(a, -2, key=lambda x: -x))
    for arguments in ((a, 2, -1), (a, 9, 0, 10), (a, 'a'), (1, 2), ({}, 1), (a, 1, 1.5), (a, 1, 1 << 70), (a,)):
        attempt(f, *arguments)
print(_bisect.bisect_left(range(10 ** 12), 10 ** 11))

class Sequence:
    def __init__(self, items):
        self.items = items
    def __len__(self):
        return len(self.items)
    def __getitem__(self, i):
        return self.items[i]
    def insert(self, *arguments):
        print('insert', *arguments)

_bisect.insort_left(Sequence(a), 2)
_bisect.insort_right(Sequence(a), 2)
b = ['a', 'ccc']
_bisect.insort(b, 'bb', key=len) if hasattr(_bisect, 'insort') else _bisect.insort_right(b, 'bb', key=len)
print(b)
attempt(_bisect.insort_right, (1, 2), 2)

heap = []
for i in range(50):
    _heapq.heappush(heap, i * 37 % 50)
print(heap)
print([_heapq.heappop(heap) for i in range(20)], _heapq.heappushpop(heap, 0), _heapq.heapreplace(heap, 99), heap)
heap = [i * 37 % 50 for i in range(50)]
_heapq.heapify(heap)
print(heap)
_heapq._heapify_max(heap)
print([_heapq._heappop_max(heap) for i in range(20)], _heapq._heapreplace_max(heap, 99), heap)
for f in (_heapq.heappop, _heapq._heappop_max):
    attempt(f, [])
    attempt(f, ())
for f in (_heapq.heapreplace, _heapq._heapreplace_max, _heapq.heappushpop, _heapq.heappush):
    attempt(f, [], 1)
    attempt(f, 1, 1)

class Clears:
    def __init__(self, heap):
        self.heap = heap
    def __lt__(self, other):
        self.heap.clear()
        return True

for f in (_heapq.heappush, _heapq.heappushpop, _heapq.heapreplace, _heapq._heapreplace_max):
    heap = [1, 2, 3]
    attempt(f, heap, Clears(heap))
    heap = []
    heap[:] = [Clears(heap) for i in range(5)]
    attempt(f, heap, 3)
heap[:] = [Clears(heap) for i in range(5)]
attempt(_heapq.heapify, heap)
