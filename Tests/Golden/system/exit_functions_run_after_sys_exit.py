# They run after sys.exit as well, and see what they write come out.
import atexit
import sys

atexit.register(print, "at exit", flush=False)
sys.exit(0)
