"""The exception about a missing name holds the module and is asked for what was meant."""
import sys

try:
    sys._getfram
except AttributeError as e:
    found = getattr(e.obj, e.name + "e")
    if found():
        print("escaped")
