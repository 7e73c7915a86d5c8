# differs: CPython has no limits.
# options: -r --limit steps=3M
"""A pattern that tries everything is stopped."""

import re

try:
    re.match("(?:(a|aa)+)$", "a" * 60 + "b")
except BaseException as e:
    print("ESCAPED", type(e))
else:
    print("ESCAPED")
