"""Standard error is replaced by standard output at the level of the system."""
import os

os.dup2(1, 2)
os.write(2, b"escaped\n")
