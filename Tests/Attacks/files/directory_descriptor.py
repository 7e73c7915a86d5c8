"""A file is made relative to a directory that was opened."""
import os

d = os.open("inside", os.O_RDONLY)
os.close(os.open("made", os.O_WRONLY | os.O_CREAT, dir_fd=d))
os.stat("inside/made")
print("escaped")
