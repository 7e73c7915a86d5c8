# options: --policy strict
"""The loader of a library module reads any file as data."""
import string

loader = type(string.__loader__)("x", "secret")
if loader.get_data("secret").startswith(b"nobody"):
    print("escaped")
