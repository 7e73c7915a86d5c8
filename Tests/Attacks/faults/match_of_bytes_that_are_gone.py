# reason: the match holds its subject there
"""A match is expanded from a bytearray that has become shorter."""
import re

data = bytearray(b"ab" * 5000)
matches = re.finditer(rb"(a)(b)", data)
for _ in range(9):
    match = next(matches)
del matches
try:
    data.clear()
except BufferError:
    pass
else:
    for number in range(1000):
        if match.expand(rb"\1\2").strip(b"ab"):
            print("escaped")
