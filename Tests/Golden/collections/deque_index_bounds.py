# A bound that empties the deque leaves nothing to compare.
from collections import deque


class Bound:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        d.clear()
        return self.value


class Curious:
    def __eq__(self, other):
        print("asked of", other)


for bounds in ((Bound(0),), (Bound(-90),), (0, Bound(50)), (Bound(10), Bound(20))):
    d = deque(range(100))
    try:
        d.index(Curious(), *bounds)
    except ValueError as e:
        print("not there")
