# input() reads a line from whatever sys.stdin is, after its prompt.
import io
import sys

sys.stdin = io.StringIO("one\n\nlast")
print([input("? "), input(3), input()])
try:
    input("none left ")
except EOFError as error:
    print(repr(error))


class Lines:
    def readline(self):
        return self.line


source = Lines()
sys.stdin = source
for source.line in ["text\n", "no end", "", 3]:
    try:
        print(repr(input()))
    except (EOFError, TypeError) as error:
        print(type(error).__name__, error)
for name in ("stdin", "stdout", "stderr"):
    kept = getattr(sys, name)
    for gone in (None, "deleted"):
        if gone:
            delattr(sys, name)
        else:
            setattr(sys, name, None)
        try:
            input("prompt")
            message = "read"
        except (RuntimeError, TypeError) as error:
            message = str(error)
        setattr(sys, name, kept)
        print(name, message)
try:
    input(1, 2)
except TypeError as error:
    print(error)
