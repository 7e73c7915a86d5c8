"""A template whose pattern allows dots is filled from a mapping that walks attributes."""
import string


class Dotted(string.Template):
    idpattern = "[a-z_.]+"


class Walk:
    def __getitem__(self, path):
        found = start
        for name in path.split("."):
            found = getattr(found, name)
        return found


def start():
    pass


if "code object" in Dotted("$__code__").substitute(Walk()):
    print("escaped")
