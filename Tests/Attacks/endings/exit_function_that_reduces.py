"""A reduction at the end of the program calls exec as its function."""
import atexit
import functools

text = 'open("made", "w").close(); print("escaped")'
atexit.register(functools.reduce, exec, [{}], text)
