"""A raw file that may be read is initialised a second time, for writing."""
import io

f = io.FileIO("inside/open")
f.__init__("made", "w")
f.write(b"x")
f.close()
if open("made").read() == "x":
    print("escaped")
