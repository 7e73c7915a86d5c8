"""The locals of evaluated code are what a module says its namespace is."""
import posix

space = {}
exec("found = system", {}, type("Mine", (dict,), {"__missing__": lambda s, n: vars(posix)[n]})())
exec("found = system", space, type("Mine", (dict,), {"__getitem__": lambda s, n: vars(posix)[n]})())
print("escaped")
