"""What was written to files that nobody closes is not lost, whenever the collector looks."""
import gc
import os

path = f"/tmp/cordon-abandoned-{os.getpid()}"
try:
    for i in range(12):
        open(path, "ab").write(b"bytes %d\n" % i)
    for i in range(12):
        open(path, "a").write(f"text {i}\n")
    for _ in range(3):
        gc.collect()
    print(*sorted(open(path)), sep="", end="")
finally:
    os.unlink(path)
