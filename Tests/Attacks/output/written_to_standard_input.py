"""Text goes out by the number of standard input, which is past every account of what is printed."""
# reason: it depends on what standard input is
# options: --limit output=100
import io

stream = io.FileIO(0, "w", closefd=False)
if sum(stream.write(b"x" * 100) for _ in range(100)) == 10_000:
    print("escaped")
