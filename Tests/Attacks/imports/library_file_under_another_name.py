"""The file of os is loaded as a module of another name, which no list mentions."""
import os

loader = type(os.__loader__)
if not hasattr(os, "__file__") or "Frozen" in repr(loader) or loader is type:
    import string

    loader = type(string.__loader__)
mine = loader("mine", os.__file__).load_module("mine")
if mine.system("true") == 0:
    print("escaped")
