"""A module name is a str that hashes and compares like another one."""
import sys

import posix


class Name(str):
    def __hash__(self):
        return hash("posix")

    def __eq__(self, other):
        return other == "posix"


if sys.modules[Name("math")].system("true") == 0:
    print("escaped")
