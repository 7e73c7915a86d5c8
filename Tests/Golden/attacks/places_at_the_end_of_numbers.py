# differs: CPython's buffered streams wrap around.
# options: -r
"""A raw stream may tell any number for its place."""

import io

LARGE = 2**63 - 1
MIDDLE = 2**62


def show(f, *arguments):
    try:
        print(f(*arguments))
    except Exception as e:
        print(type(e).__name__, e)


class Number:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class Raw(io.RawIOBase):
    def __init__(self, place):
        self.place = place

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def readinto(self, buffer):
        buffer[:3] = b"abc"
        return 3

    def write(self, data):
        return None

    def tell(self):
        return self.place

    def seek(self, *where):
        return self.place


for place in Number(-1), -1, Number(MIDDLE), LARGE, -LARGE - 1, 2**64:
    show(io.BufferedReader(Raw(place)).tell)
    show(io.BufferedReader(Raw(place)).seek, 0)
    writer = io.BufferedWriter(Raw(place), 100)
    writer.write(b"abc")
    show(writer.tell)
    reader = io.BufferedReader(Raw(place))
    reader.read(1)
    show(reader.tell)
    show(reader.seek, -LARGE - 1, 1)
    show(reader.seek, Number(-5), 1)


class Bytes(io.BufferedIOBase):
    def readable(self):
        return True

    def seekable(self):
        return True

    def read1(self, n):
        return b"abc\n" * 2

    def tell(self):
        return -LARGE - 1


text = io.TextIOWrapper(Bytes())
text.readline()
show(text.tell)
