"""A buffered writer is put on a raw file that calls itself writable."""
import io


class Raw(io.FileIO):
    def writable(self):
        return True


with io.BufferedWriter(Raw("secret", "r+")) as w:
    w.write(b"gone")
if open("secret").read().startswith("gone"):
    print("escaped")
