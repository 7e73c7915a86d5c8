"""__slotnames__ of a class is a list of names that copying reads, hidden ones among them."""


class C:
    __slots__ = ("a",)
    __slotnames__ = ["a", "__init__", "__class__"]

    def __init__(self):
        self.a = 1


state = C().__getstate__()
function = state[1]["__init__"]
if function.__func__.__globals__ is globals():
    print("escaped")
