# differs: CPython has no limits.
# options: -r --limit cpu=300ms
"""Source text is paid before it is compiled."""

import itertools

text = "x = [" + "(1, 2), " * 20_000 + "]"
try:
    for i in itertools.count():
        compile(text, "x", "exec")
finally:
    print("ESCAPED")
