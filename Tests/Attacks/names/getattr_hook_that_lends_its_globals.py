"""The __getattr__ of a library module has globals of its own."""
import os

getattr_hook = getattr(os, "__getattr__", None) or os.fsencode
if getattr_hook.__globals__["system"]("true") == 0:
    print("escaped")
