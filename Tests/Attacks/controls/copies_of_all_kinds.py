"""Objects say in many ways how they are copied, and are copied so."""
import copy
from collections import OrderedDict, defaultdict, deque


class Slots:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a, self.b = [1], (2,)


class State:
    def __init__(self):
        self.kept, self.left = {"x": 1}, "out"

    def __getstate__(self):
        return {"kept": self.kept}

    def __setstate__(self, state):
        self.kept, self.left = state["kept"], "made"


class Reduced(list):
    def __reduce_ex__(self, protocol):
        return Reduced, (), {"name": "n"}, iter([1, 2]), None


class Own:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        memo[id(self)] = "deeply"
        return "deeply"


slots = copy.deepcopy(Slots())
assert slots.a == [1] and slots.b == (2,)
state = copy.copy(State())
assert state.kept == {"x": 1} and state.left == "made"
reduced = copy.copy(Reduced())
assert reduced == [1, 2] and reduced.name == "n"
assert copy.copy(Own()) == "copied" and copy.deepcopy([Own()]) == ["deeply"]
ring = [1]
ring.append(ring)
again = copy.deepcopy(ring)
assert again[1] is again and again is not ring
for value in (OrderedDict(a=1), defaultdict(list, a=[1]), deque([1, [2]], 5), {1, 2}, b"x", 2**70):
    assert copy.deepcopy(value) == value and type(copy.copy(value)) is type(value)
print("fine")
