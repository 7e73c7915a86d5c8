# reason: CPython itself crashes on such streams
"""Raw streams read more than they were asked, nothing, rubbish, or close themselves meanwhile."""
import io


class Raw(io.RawIOBase):
    answer = None

    def readable(self):
        return True

    writable = seekable = readable

    def readinto(self, buffer):
        return self.answer(buffer)

    def write(self, data):
        return self.answer(data)

    def seek(self, *where):
        return self.answer(b"")

    tell = seek


for answer in (
    lambda b: 2**40, lambda b: -5, lambda b: None, lambda b: "x", lambda b: len(b) + 1,
    lambda b: stream.close() or len(b), lambda b: stream.detach() and 1, lambda b: 1 / 0,
):
    for make in io.BufferedReader, io.BufferedWriter, io.BufferedRandom, lambda r: io.TextIOWrapper(
        io.BufferedRandom(r)
    ):
        raw = Raw()
        raw.answer = answer
        for act in "read(5)", "readline()", "write(b'x' * 9999)", "write('x')", "flush()", "seek(3)", "tell()":
            try:
                stream = make(raw)
                eval("stream." + act)
                stream.flush()
            except (ValueError, OSError, TypeError, RuntimeError, ZeroDivisionError, AttributeError, io.UnsupportedOperation):
                pass
        raw.answer = len
with open("made", "w"):
    print("escaped")
