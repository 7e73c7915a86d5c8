"""A view is released while it is indexed, cast, filled and compared."""


class Index:
    def __index__(self):
        view.release()
        buffer.clear()
        return 7


for act in (
    lambda v, i: v[i], lambda v, i: v.__setitem__(0, i), lambda v, i: v.__setitem__(i, 1),
    lambda v, i: v[i:], lambda v, i: v.cast("B", [i, 1]), lambda v, i: v.hex(":", i),
    lambda v, i: v.__setitem__(slice(i), b"1234567"),
):
    buffer = bytearray(7)
    view = memoryview(buffer)
    try:
        act(view, Index())
    except (ValueError, TypeError, IndexError, BufferError):
        pass
with open("made", "w"):
    print("escaped")
