"""The registry of codecs is filled by the module below codecs with a decoder that never comes back."""
# options: --limit steps=60K
import _codecs


def decode(data, errors="strict"):
    for _ in range(1_000_000):
        pass
    return "escaped", len(data)


_codecs.register(lambda name: (None, decode, None, None) if name == "slow_one" else None)
try:
    print(_codecs.decode(b"x", "slow_one"))
except TypeError:
    print("escaped")
