"""Imports of allowed modules work by all their forms."""
import os.path as path
import string as text
import sys
from itertools import *
from types import ModuleType

assert __import__("os.path").path is path and list(chain([1], [2])) == [1, 2]
assert sys.modules["string"] is text and "math" not in dir(text)
module = ModuleType("mine", "a text")
sys.modules["mine"] = module
module.value = 5
import mine

assert mine.value == 5 and mine.__doc__ == "a text" and repr(mine) == "<module 'mine'>"
try:
    import nothing.there
except ModuleNotFoundError as e:
    assert e.name == "nothing"
print("fine")
