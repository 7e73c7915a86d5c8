"""A name of os is set, deleted, and then perhaps found where it was before."""
import posix

posix.system, kept = print, getattr(posix, "system", None)
del posix.system
try:
    found = posix.system
except AttributeError:
    found = kept
if found("true") == 0:
    print("escaped")
