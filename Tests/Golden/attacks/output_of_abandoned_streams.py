# differs: CPython has no limits.
# options: -r --limit output=500
"""What is left in a stream that nobody closes counts as it is written out."""

while True:
    open(2, "w", closefd=False).write("x" * 100 + "\n")
