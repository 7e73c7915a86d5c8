# options: --limit memory=16M
"""Each refused request is caught and a smaller one made, until what is kept is much."""
kept, size = [], 1 << 26
while size > 64 and len(kept) < 64:
    try:
        kept.append(bytearray(size))
    except MemoryError:
        size //= 2
if sum(map(len, kept)) > 1 << 25:
    print("escaped")
