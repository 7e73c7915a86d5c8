"""What is sorted at the end of the program has its keys made by eval."""
import atexit
import functools

text = '(open("made", "w").close(), print("escaped")) and 1'
atexit.register(sorted, [{}, {}], key=functools.partial(eval, text))
