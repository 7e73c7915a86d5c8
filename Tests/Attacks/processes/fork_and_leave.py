"""The child of a fork has its whole processor time before it."""
import os

if os.fork() == 0:
    os._exit(0)
os.wait()
print("escaped")
