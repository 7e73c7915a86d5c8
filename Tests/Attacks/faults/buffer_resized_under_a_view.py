"""A view of a buffer stays while the buffer is cleared, filled, sorted and initialised anew."""
import array
import io

for make in bytearray, lambda b: array.array("B", b), io.BytesIO:
    target = make(b"abc" * 1000)
    view = target.getbuffer() if hasattr(target, "getbuffer") else memoryview(target)
    for act in (
        "clear()", "pop()", "append(1)", "extend(b'x' * 10**6)", "__imul__(1000)", "__imul__(0)",
        "__init__(b'')", "__init__('d')", "truncate(0)", "write(b'x' * 10**6)", "close()",
        "frombytes(b'x' * 10**6)", "__setstate__((b'', 0, None))", "insert(0, 1)", "remove(97)",
        "__delitem__(slice(0, 500))", "__setitem__(slice(0, 5), b'')", "detach()",
    ):
        try:
            eval("target." + act)
        except (BufferError, AttributeError, TypeError, ValueError, io.UnsupportedOperation):
            pass
    view[2999] = 120
    assert bytes(view[2997:]) == b"abx"
    view.release()
with open("made", "w"):
    print("escaped")
