"""A percent format asks a mapping, whose answer is what the interpreter's own names hold."""


class Names(dict):
    def __missing__(self, path):
        return eval(path)


if "at 0x" in "%(Names.__missing__.__code__)s" % Names():
    print("escaped")
