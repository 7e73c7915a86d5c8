"""The raw file under a text file is asked to cut what it reads."""
import io

f = open("secret")
raw = f.buffer.raw
io.FileIO.__init__(raw, "secret", "r+")
raw.truncate(0)
if open("secret").read() == "":
    print("escaped")
