"""The old reconstructor makes a file object without its constructor, and then calls that."""
import copyreg
import io

made = copyreg._reconstructor(io.FileIO, object, None) if False else copyreg.__newobj__(io.FileIO, "out", "w")
io.FileIO.__init__(made, "out", "w")
made.write(b"x")
made.close()
with open("out") as f:
    if f.read() == "x":
        print("escaped")
