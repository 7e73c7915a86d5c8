"""An entry of a directory is renamed by its own path."""
import os

entry = next(os.scandir("inside"))
os.replace(entry, "moved")
if open("moved").read() == "for all\n":
    print("escaped")
