# options: --limit output=64K
"""Functions for the end of the program print a long text each, and the last one that it is over."""
import atexit

atexit.register(print, "escaped")
for _ in range(100):
    atexit.register(print, "x\n" * 1000)
