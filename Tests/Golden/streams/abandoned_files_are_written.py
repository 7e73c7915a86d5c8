"""What was written to files that nobody closes is not lost, whenever the collector looks."""
import gc
import os

path = f"/tmp/cordon-abandoned-{os.getpid()}"
try:
    for i in range(12):
        open(path, "ab").write(b"bytes %d\n" % i)
    for i in range(12):
        open(path, "a").write(f"text {i}\n")
    # The last ones may be in sight of the collector still.
    for i in range(2):
        open("/dev/null", "a").write("unrelated")
        gc.collect()
    print(*sorted(line for line in open(path) if line != "text 11\n"), sep="", end="")
finally:
    os.unlink(path)
