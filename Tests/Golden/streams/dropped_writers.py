# What was written to a file that nobody refers to any more is there when the file is opened again.
import os

place = "/tmp/cordon-dropped-%d" % os.getpid()


def show():
    with open(place) as f:
        print(repr(f.read()))


open(place, "w").write("a")
show()
open(place, "w").write("longer")
open(place, "w").write("b")
show()
open(place, "a").write("c")
open(place, "a").write("d")
show()
open(place, "wb").write(b"bytes")
show()
print("printed", file=open(place, "w"))
show()


def lost():
    f = open(place, "w")
    f.write("in a function")


lost()
show()

os.link(place, place + "2")
open(place + "2", "a").write(", more")
show()
for i in range(3):
    open(place, "w").write(str(i))
    show()
os.remove(place)
os.remove(place + "2")
