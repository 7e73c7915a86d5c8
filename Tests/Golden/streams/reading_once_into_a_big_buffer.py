import io


class Raw(io.RawIOBase):
    def __init__(self, *pieces):
        self.pieces = list(pieces)

    def readable(self):
        return True

    def readinto(self, b):
        piece = self.pieces.pop(0) if self.pieces else b""
        if piece is None or isinstance(piece, str):
            return piece
        b[:len(piece)] = piece
        return len(piece)


stream = io.BufferedReader(Raw(b"abc", b"de", b"fgh", b"jkl", None, b"x"), 10)
b = bytearray(2)
print(stream.peek(3), stream.readinto1(b), b, stream.readinto1(b), b, stream.readinto1(b), b)
b = bytearray(20)
print(stream.peek(3), stream.readinto1(b), b[:6], stream.readinto1(b), stream.readinto1(b))
try:
    io.BufferedReader(Raw("wrong")).read(1)
except OSError as e:
    print(e, repr(e.__cause__))
