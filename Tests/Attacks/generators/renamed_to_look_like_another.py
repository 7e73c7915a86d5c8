"""A generator takes another's name, and its code is replaced with that of a function that opens."""


def harmless():
    yield 1


def opener():
    yield open("out", "w").write("x")


harmless.__code__ = opener.__code__
if next(harmless()) == 1:
    with open("out") as f:
        if f.read() == "x":
            print("escaped")
