"""A field nested in the specification of another reads the code's line number."""


def f():
    pass


text = "{0:>{1.__code__.co_firstlineno}}".format("x", f)
if len(text) > 1:
    print("escaped")
