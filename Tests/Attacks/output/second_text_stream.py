# options: --limit output=64K
"""Streams of one's own are made on the descriptors of standard output and error."""
for number in 1, 2:
    with open(number, "w", closefd=False) as stream:
        stream.writelines(["x" * 999 + "\n"] * 100)
print("escaped")
