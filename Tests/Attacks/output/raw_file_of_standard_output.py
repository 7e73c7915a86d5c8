# options: --limit output=64K
"""The raw file under standard output is written to, past every buffer."""
import io

raw = io.FileIO(1, "w", closefd=False)
for _ in range(100):
    raw.write(b"x" * 1999 + b"\n")
print("escaped")
