# differs: CPython has no limits, and would search for ages.
# options: -r --limit seconds=2
# Catastrophic patterns are stopped by the limit, inside one call.
import re

re.match("(a+)+$", "a" * 40 + "b")
print("not reached")
