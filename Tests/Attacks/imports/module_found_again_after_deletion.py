"""os is imported afresh after its deletion from the table, so that nobody knows it to be os."""
import sys

for name in "os", "posix":
    sys.modules.pop(name, None)
import os

if os.system("true") == 0:
    print("escaped")
