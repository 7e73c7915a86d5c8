"""A variable is put into the environment that every child is given."""
import os

os.putenv("MINE", "1")
if os.system('test "$MINE" = 1') == 0:
    print("escaped")
