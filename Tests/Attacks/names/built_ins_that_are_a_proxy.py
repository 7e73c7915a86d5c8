"""A weak proxy of a module, whose attributes are looked up elsewhere, gives a hidden function."""
import posix
from _weakref import proxy

if proxy(posix).system("true") == 0:
    print("escaped")
