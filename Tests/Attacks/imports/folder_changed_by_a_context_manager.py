"""contextlib.chdir changes the folder of the whole process."""
import contextlib
import os

with contextlib.chdir("inside"):
    if os.getcwd().endswith("inside"):
        print("escaped")
