"""Bytes that nest a hundred thousand levels deep are read."""
import marshal

deep = b"(\x01\x00\x00\x00" * 100_000 + b"N"
try:
    marshal.loads(deep)
except ValueError:
    if marshal.loads(marshal.dumps(compile("1", "f", "eval"))).co_code:
        print("escaped")
