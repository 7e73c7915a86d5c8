"""Library modules hold other modules, and those hold the functions of the system."""
import contextlib
import linecache
import string
import traceback

for module in contextlib, linecache, traceback, string:
    for value in list(vars(module).values()):
        if type(value) is type(string) and hasattr(value, "remove"):
            value.remove("secret")
            print("escaped")
