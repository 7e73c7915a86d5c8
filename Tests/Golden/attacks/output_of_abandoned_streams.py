# differs: CPython has no limits.
# options: -r --limit output=500
# stress: no, where every allocation collects, streams wait for their end until there is time
"""What is left in a stream that nobody closes counts as it is written out."""

while True:
    open(2, "w", closefd=False).write("x" * 100 + "\n")
