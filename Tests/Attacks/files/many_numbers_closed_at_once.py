"""A range of numbers is closed, among them the standard input of the process and files that others opened."""
import os

try:
    os.closerange(0, 1)
    os.closerange(3, 200)
except Exception:
    pass
try:
    os.fstat(0)
except OSError:
    print("escaped")
