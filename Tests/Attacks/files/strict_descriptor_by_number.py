# options: --policy strict
"""The program's own file may still be open under some number."""
import io
import os

numbers = [os.open("secret", os.O_RDONLY)] if hasattr(os, "open") else range(3, 100)
for n in numbers:
    try:
        if io.FileIO(n, closefd=False).read(5):
            print("escaped")
    except OSError:
        pass
