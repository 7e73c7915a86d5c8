"""Another module stands under an allowed name, and names are imported from it."""
import sys

import posix

sys.modules["math"] = posix
from math import system

if system("true") == 0:
    print("escaped")
