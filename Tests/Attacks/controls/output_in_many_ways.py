# options: --limit output=64K
"""Streams, their methods and their errors work as usual."""
import contextlib
import io
import sys

text = io.StringIO()
with contextlib.redirect_stdout(text):
    print("a", 1, sep="-", end="!")
    sys.stdout.write("b")
assert text.getvalue() == "a-1!b"
print(*"abc", file=text)
assert text.getvalue().endswith("a b c\n")
stream = io.TextIOWrapper(io.BytesIO(), "utf-16-le", newline="\r\n")
stream.write("é\n")
stream.flush()
assert stream.buffer.getvalue() == "é\r\n".encode("utf-16-le")
assert sys.stdout.writable() and sys.stdout.fileno() == 1
try:
    print("x", file=5)
except AttributeError:
    sys.stdout.write("fi")
    print("ne", flush=True)
