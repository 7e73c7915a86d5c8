"""A mode that is a str with opinions of its own must not open a file for writing."""


class Mode(str):
    def __eq__(self, other):
        return True

    def __contains__(self, c):
        return False

    __hash__ = str.__hash__


with open("secret", Mode("w")) as f:
    f.write("gone")
print("escaped")
