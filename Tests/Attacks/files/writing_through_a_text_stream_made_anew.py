"""The raw file under standard output is initialised anew, for a file."""
import io
import sys

raw = getattr(sys.stdout.buffer, "raw", sys.stdout.buffer)
out = io.open(2, "w", closefd=False)
raw.__init__("made", "w")
raw.write(b"x")
if open("made").read() == "x":
    print("escaped", file=out, flush=True)
