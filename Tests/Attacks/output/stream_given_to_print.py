# options: --limit output=64K
"""The stream under the stream, and standard error, are given to print as files."""
import io
import sys

stream = io.TextIOWrapper(io.BufferedWriter(io.FileIO(2, "w", closefd=False)), write_through=True)
for _ in range(1000):
    print("x" * 99, file=stream)
    print("x" * 99, file=sys.stderr)
print("escaped")
