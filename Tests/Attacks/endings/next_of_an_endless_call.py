"""The step of an iterator that calls a program is what the end of the program calls."""
import functools

work = functools.partial(exec, 'open("made", "w").close(); print("escaped")', {})


import atexit

atexit.register(iter(work, 1).__next__)
