"""The maker that pickles name makes a file object, whose constructor is then called a second time."""
import copyreg
import io

made = copyreg.__newobj__(io.FileIO, "out", "w")
io.FileIO.__init__(made, "out", "w")
made.write(b"x")
made.close()
with open("out") as f:
    if f.read() == "x":
        print("escaped")
