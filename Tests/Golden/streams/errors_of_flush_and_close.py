import io


class Raw(io.RawIOBase):
    def writable(self):
        return True

    def write(self, b):
        raise OSError("write")

    def close(self):
        super().close()
        raise OSError("close")


for make in (io.BufferedWriter, lambda raw: io.TextIOWrapper(raw, "ascii")):
    stream = make(Raw())
    try:
        stream.write(b"x" if isinstance(stream, io.BufferedWriter) else "x")
        stream.close()
    except OSError as e:
        print(e, "after", repr(e.__context__))
    print(stream.closed)


class File(io.FileIO):
    def flush(self):
        raise ValueError("flush")


f = File("/dev/null", "wb")
try:
    f.close()
except ValueError as e:
    print(e, f.closed)
pair = io.BufferedRWPair(io.BytesIO(), Raw())
try:
    pair.close()
except OSError as e:
    print(e, pair.closed)
