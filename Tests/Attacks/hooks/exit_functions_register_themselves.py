"""Each function at the end raises SystemExit; the last one to run writes a file."""
# options: --limit steps=60K
import atexit


def fail(n):
    if n == 0:
        with open("out", "w") as f:
            f.write("escaped")
        print("escaped")
    raise SystemExit(n)


for n in range(5):
    atexit.register(fail, n)
