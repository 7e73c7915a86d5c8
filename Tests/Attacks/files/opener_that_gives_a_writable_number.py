"""What an opener answers is an int subclass, which is a writable descriptor when it is asked as an index."""
import io
import posix


class Number(int):
    def __index__(self):
        return posix.open("made", posix.O_RDWR | posix.O_CREAT)

    __int__ = __index__


n = Number(posix.open("made", posix.O_RDWR | posix.O_CREAT))
with io.FileIO("x", "w", opener=lambda path, flags: n) as f:
    f.write(b"x")
if open("made").read() == "x":
    print("escaped")
