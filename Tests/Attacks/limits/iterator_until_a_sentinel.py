# options: --limit steps=200K
"""The two-argument iter calls a native function for ever, with no line of Python in between."""
from itertools import count

numbers = count()
for n in iter(numbers.__next__, 3 * 10**6):
    pass
print("escaped")
