"""The generic replacer changes the name and the file of a code object."""
import copy

code = compile("1", "f", "eval")
other = copy.replace(code, co_filename="/lib/os.py")
if other.co_filename == "/lib/os.py":
    print("escaped")
