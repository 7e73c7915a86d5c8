# options: --limit memory=16M
"""A short marshalled text claims to hold a long tuple, and many of them."""
import marshal

one = b"\xdb" + (10**5).to_bytes(4, "little") + b"N" * 10**5
made = [marshal.loads(one) for _ in range(200)]
if sum(map(len, made)) == 2 * 10**7:
    print("escaped")
