"""A list that is made at the end of the program runs programs while it takes its items."""
import atexit

text = 'open("made", "w").close(); print("escaped")'
atexit.register(list, map(exec, [text], [{}]))
