"""The list of public names is replaced before the star is imported."""
import posix

posix.__all__ = ["system"]
from posix import *

if system("true") == 0:
    print("escaped")
