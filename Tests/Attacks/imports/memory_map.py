"""A file is mapped into memory and changed there."""
import mmap

with open("secret", "r+b") as f:
    with mmap.mmap(f.fileno(), 0) as m:
        m[:4] = b"gone"
if open("secret").read().startswith("gone"):
    print("escaped")
