"""The mask for the modes of new files is set for the process."""
import os

os.umask(0o777)
if os.umask(0o22) == 0o777:
    print("escaped")
