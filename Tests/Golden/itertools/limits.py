# differs: a limit that CPython has not.
# options: -r --limit steps=2000000
import itertools
print("begun")
sum(itertools.cycle([1]))
