import io


class Raw(io.RawIOBase):
    def __init__(self):
        self.out = []

    def writable(self):
        return True

    def write(self, b):
        self.out.append(bytes(b)[:20])
        return len(b)


raw = Raw()
t = io.TextIOWrapper(raw, "ascii")
t.write("abc")
t.write("def")
print(raw.out)
t.write("x" * t._CHUNK_SIZE)
print(raw.out)
t._CHUNK_SIZE = 4
t.write("ab")
t.write("cd")
print(raw.out, t._CHUNK_SIZE)
for action in (t.read, lambda: delattr(t, "_CHUNK_SIZE"), lambda: setattr(t, "_CHUNK_SIZE", 0)):
    try:
        action()
    except (OSError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
pair = io.TextIOWrapper(io.BufferedRWPair(io.BytesIO(b"one\ntwo\n"), io.BytesIO()))
print(repr(pair.readline()), pair.write("one\n"), repr(pair.readline()))
for arguments in [(io.BytesIO(), 3), (io.BytesIO(), "utf-8\0"), (io.BytesIO(), "ascii", 5), (io.BytesIO(), "\udcfe"), ([],)]:
    try:
        io.TextIOWrapper(*arguments)
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
