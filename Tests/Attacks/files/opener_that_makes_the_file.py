"""An opener opens for writing what `open` was asked to read."""
import posix


def opener(path, flags):
    return posix.open("made", posix.O_WRONLY | posix.O_CREAT)


open("inside/open", opener=opener).close()
posix.stat("made")
print("escaped")
