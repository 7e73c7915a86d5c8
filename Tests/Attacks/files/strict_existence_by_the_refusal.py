# options: --policy strict
"""What is there and what is not are refused in different words, so that one can look around."""
import io


def answer(name):
    try:
        io.FileIO(name)
    except OSError as e:
        return type(e), e.errno, e.strerror, str(e).replace(name, "")


for there, missing in ("secret", "nothing"), ("/etc/passwd", "/etc/nobody"), ("inside", "outside"):
    if answer(there) != answer(missing):
        print("escaped")
