# options: --limit steps=200K
"""A handler of encoding errors loops inside the encoder, and the encoder's caller goes on."""
import _codecs


def handler(error):
    for _ in range(10**6):
        pass
    return "?", error.end


_codecs.register_error("mine", handler)
try:
    "\ud800".encode("utf-8", "mine")
finally:
    print("escaped")
