# differs: CPython has no limits.
# options: -r --limit steps=2M
# Many short attempts count as well as one long one; the limit cannot be caught.
import re

try:
    re.search("a*[bc]", "a" * 1_000_000)
finally:
    print("not reached")
