"""The library's formatter resolves a field whose parts are objects with names of their own."""
import string


class Part(str):
    pass


def f():
    pass


found, first = string.Formatter().get_field("f.__globals__", (), {"f": f})
if found is globals():
    print("escaped")
