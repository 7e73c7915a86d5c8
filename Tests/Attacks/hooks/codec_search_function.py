"""A search function for codecs is called for a made-up name and opens a file for writing."""
import codecs


def encode(text, errors="strict"):
    with open(text, "w") as f:
        f.write("x")
    return b"done", len(text)


def search(name):
    if name == "opener":
        return codecs.CodecInfo(encode, None, name=name)


codecs.register(search)
if "out".encode("opener") == b"done":
    print("escaped")
