"""A command is run by the shell through a reference taken by a subscript."""
import posix

if vars(posix)["system"]("touch made") == 0 and open("made"):
    print("escaped")
