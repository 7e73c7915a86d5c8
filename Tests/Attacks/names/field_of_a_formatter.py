"""The library's own formatter looks up a dotted field for whoever asks."""
import string


def f():
    pass


found, _ = string.Formatter().get_field("0.__globals__", (f,), {})
if found is globals():
    print("escaped")
