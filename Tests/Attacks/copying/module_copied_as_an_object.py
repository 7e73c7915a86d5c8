"""The state of a module is its namespace, which is copied with all that is in it."""
import os

state = object.__getstate__(os)
if state["system"]("true") == 0:
    print("escaped")
