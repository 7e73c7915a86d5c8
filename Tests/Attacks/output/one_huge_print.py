# options: --limit output=64K
"""One call prints more than all that may be printed."""
print(*["x" * 99] * 10000, sep="\n")
print("escaped")
