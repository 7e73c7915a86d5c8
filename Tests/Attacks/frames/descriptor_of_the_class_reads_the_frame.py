"""The descriptor of gi_frame is called by itself, found in the class by its own look-up."""


def numbers():
    yield


g = numbers()
for name in dir(type(g)):
    if name.endswith("_frame"):
        found = getattr(type(g), name).__get__(g, None)
        if found.f_code is numbers.__code__:
            print("escaped")
