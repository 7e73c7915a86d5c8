# options: --policy strict
"""An import reads a file that is no module; its first line is in the error."""
import string

loader = type(string.__loader__)("mine", "secret")
try:
    loader.load_module("mine")
except SyntaxError as e:
    if "nobody" in (e.text or ""):
        print("escaped")
