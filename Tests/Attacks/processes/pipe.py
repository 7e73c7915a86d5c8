"""A pipe is a file that no path names."""
import os

a, b = os.pipe()
os.write(b, b"x")
if os.read(a, 1) == b"x":
    print("escaped")
